using GlassCity.Engine;
using GlassCity.Engine.Gpu;

namespace GlassCity.Scenes.Gb1;

/// <summary>What this driver can hold, said before anything is made.</summary>
internal static class Gb1Limits
{
    private const int BytesPerMote = 3 * sizeof(float);

    /// <param name="device">What would draw it.</param>
    /// <param name="options">What is asked for.</param>
    /// <param name="command">Who asks, to begin the message with.</param>
    /// <exception cref="UserError">A size or a count is out of range; names the option.</exception>
    public static void Check(GpuDevice device, in Gb1Options options, string command)
    {
        int side = device.Facts.MaxTextureSizePixels;
        if (options.WidthPixels < 1 || options.HeightPixels < 1 || options.WidthPixels > side || options.HeightPixels > side)
        {
            throw new UserError($"{command}: {options.WidthPixels}x{options.HeightPixels} (--w, --h): {device.Facts.Renderer} draws 1x1 to {side}x{side}", UserError.BadUsage);
        }

        long room = device.Facts.MaxStorageBlockBytes;
        // The most that either bench asks for: stardust alone has a plane more.
        if (StardustPass.SumBytes(options.WidthPixels, options.HeightPixels) > room)
        {
            throw new UserError($"{command}: {options.WidthPixels}x{options.HeightPixels} (--w, --h): {device.Facts.Renderer} holds only {room} bytes in one block; fewer pixels fit", UserError.BadUsage);
        }

        if (options.Particles < 0 || (long)options.Particles * BytesPerMote > room)
        {
            throw new UserError($"{command}: --p {options.Particles}: {device.Facts.Renderer} holds 0 to {room / BytesPerMote} motes in one block", UserError.BadUsage);
        }
    }
}
