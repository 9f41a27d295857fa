/** Counts the live buffers of a graphics device, for whoever runs a page of ours. */

/**
 * In the worker: sessions are not ours to see, buffers are. One is gone when it is destroyed, and also when nothing names it any more: the
 * runtime lets go of buffers without destroying them, and the browser frees those with the garbage. So nothing here may hold one.
 */
export const counting =
  'if(self.GPUDevice){const live=new Map(),ids=new WeakMap(),make=GPUDevice.prototype.createBuffer,end=GPUBuffer.prototype.destroy;' +
  'const collected=new FinalizationRegistry((id)=>live.delete(id));let made=0;' +
  'GPUDevice.prototype.createBuffer=function(d){const b=make.call(this,d),id=++made;live.set(id,b.size);ids.set(b,id);collected.register(b,id);return b};' +
  'GPUBuffer.prototype.destroy=function(){live.delete(ids.get(this));return end.call(this)};' +
  'const asked=new BroadcastChannel("buffers");asked.onmessage=({data})=>data==="count"&&' +
  'asked.postMessage([live.size,[...live.values()].reduce((sum,size)=>sum+size,0)])};'
