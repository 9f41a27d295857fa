"""Small tasks on which one idea shows. TASKS in the order in which they are trained: the most telling first."""

from . import adding, copying, induction, needle, phone_book, recall, tracking

TASKS = {
    "selective-copying": copying.TASK,
    "parity": tracking.PARITY,
    "adding": adding.TASK,
    "recall": recall.TASK,
    "swaps-3": tracking.SWAPS_3,
    "swaps-5": tracking.SWAPS_5,
    "needle": needle.TASK,
    "induction": induction.TASK,
    "phone-book": phone_book.TASK,
}
