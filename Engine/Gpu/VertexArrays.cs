using Silk.NET.OpenGL;

namespace GlassCity.Engine.Gpu;

/// <summary>Vertex array objects, entered in the ledger. An empty one is what attribute-less drawing binds.</summary>
public static class VertexArrays
{
    public static uint Create(GpuDevice device, string label)
    {
        uint handle = device.Gl.CreateVertexArray();
        device.Born(ObjectIdentifier.VertexArray, handle, label);
        return handle;
    }

    public static void Delete(GpuDevice device, uint handle)
    {
        device.Gone(ObjectIdentifier.VertexArray, handle);
        device.Gl.DeleteVertexArray(handle);
    }
}
