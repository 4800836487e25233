using GlassCity.Engine;

namespace GlassCity.Scenes.Gb1;

/// <summary>
/// Turns read-back frames into PNG files beside the drawing: the caller fills a slot's pixels, the slot's task encodes
/// and writes. As many frames are under way as there are slots; a full set makes the caller wait.
/// </summary>
public sealed class Gb1Recorder : IDisposable
{
    private const int SlotCount = 3;

    private readonly string folder;
    private readonly Slot[] slots = new Slot[SlotCount];

    /// <exception cref="UserError">The folder cannot be made.</exception>
    public Gb1Recorder(string folder, int widthPixels, int heightPixels)
    {
        this.folder = folder;
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception error) when (AtomicFile.IsDiskTrouble(error))
        {
            throw AtomicFile.Explain(folder, "written", error);
        }

        for (int i = 0; i < SlotCount; i++)
        {
            slots[i] = new Slot(new byte[widthPixels * heightPixels * 4], new Gb1Png(widthPixels, heightPixels));
        }
    }

    /// <summary>Where the pixels of a frame go: RGBA8, bottom row first. Waits until the slot is free.</summary>
    /// <exception cref="UserError">An earlier frame could not be written.</exception>
    public Span<byte> PixelsFor(int frame)
    {
        Slot slot = slots[frame % SlotCount];
        slot.Work.GetAwaiter().GetResult();
        return slot.Pixels;
    }

    /// <summary>Hands a filled slot over to be encoded and written.</summary>
    public void Accept(int frame)
    {
        Slot slot = slots[frame % SlotCount];
        string path = Path.Combine(folder, $"frame_{frame:D4}.png");
        slot.Work = Task.Run(() => Write(path, slot.Png.Encode(slot.Pixels)));
    }

    /// <summary>Waits for the last file.</summary>
    /// <exception cref="UserError">A frame could not be written.</exception>
    public void End()
    {
        foreach (Slot slot in slots)
        {
            slot.Work.GetAwaiter().GetResult();
        }
    }

    /// <summary>Ends the work under way, whether it went well or not.</summary>
    public void Dispose()
    {
        foreach (Slot slot in slots)
        {
            Task.WaitAny(slot.Work);
            slot.Png.Dispose();
        }
    }

    /// <exception cref="UserError">The file cannot be written; names it.</exception>
    internal static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        try
        {
            File.WriteAllBytes(path, bytes);
        }
        catch (Exception error) when (AtomicFile.IsDiskTrouble(error))
        {
            throw AtomicFile.Explain(path, "written", error);
        }
    }

    private sealed class Slot(byte[] pixels, Gb1Png png)
    {
        public byte[] Pixels { get; } = pixels;

        public Gb1Png Png { get; } = png;

        public Task Work { get; set; } = Task.CompletedTask;
    }
}
