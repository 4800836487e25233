using System.Globalization;
using GlassCity.Engine;
using GlassCity.Engine.Record;
using GlassCity.Engine.Time;
using GlassCity.Scenes.Commands;
using SkiaSharp;

namespace GlassCity.Scenes.Flashes;

/// <summary>The frames of a recorded film, read in order from its folder. Whatever is not whole is refused.</summary>
internal sealed class FilmFrames
{
    private const string Beginning = "frame_";
    private const string Ending = ".png";
    private readonly string _path;

    private FilmFrames(string path, long firstFrame, int count, FrameRate rate)
    {
        (_path, FirstFrame, Count, Rate) = (path, firstFrame, count, rate);
        using SKCodec codec = OpenFrame(0);
        Size = new PictureSize(codec.Info.Width, codec.Info.Height);
        if ((long)Size.WidthPixels * Size.HeightPixels > Array.MaxLength / 4)
        {
            throw new UserError($"{NameOf(0)}: is {Size}, more than the {Array.MaxLength / 4 / 1_000_000} million pixels that a frame can have here; name a folder that record made");
        }
    }

    public long FirstFrame { get; }

    public int Count { get; }

    public FrameRate Rate { get; }

    public PictureSize Size { get; }

    /// <param name="path">A folder that `record` made.</param>
    /// <param name="rate">How fast the film plays, instead of what its manifest says.</param>
    /// <exception cref="UserError">There is no whole film.</exception>
    public static FilmFrames Open(string path, FrameRate? rate)
    {
        List<long> numbers = FrameNumbers(path);
        FilmManifest? manifest = FilmFolder.ReadManifest(path);
        if (numbers.Count == 0 || manifest?.LastFrame < manifest?.FirstFrame)
        {
            throw new UserError($"{path}: holds no frames ({FilmFolder.FrameName(0)}...); name a folder that record made");
        }

        long first = manifest?.FirstFrame ?? numbers[0], last = manifest?.LastFrame ?? numbers[^1];
        for (long frame = first; frame <= last; frame++)
        {
            if (numbers.BinarySearch(frame) < 0)
            {
                throw new UserError($"{path}: {FilmFolder.FrameName(frame)} is missing; finish the film with record --resume");
            }
        }

        return new FilmFrames(path, first, (int)(last - first + 1), rate ?? RateOf(path, manifest));
    }

    private static FrameRate RateOf(string path, FilmManifest? manifest) => manifest is null
        ? throw new UserError($"{path}: no {FilmFolder.ManifestName} says how fast the film plays; add --fps", UserError.BadUsage)
        : FrameRate.TryParse(manifest.FramesPerSecond, out FrameRate rate)
        ? rate
        : throw new UserError($"{Path.Combine(path, FilmFolder.ManifestName)}: {Numbers.Quote(manifest.FramesPerSecond)} is no frame rate; add --fps");

    /// <param name="index">From 0 to below <see cref="Count"/>.</param>
    /// <param name="rgba8TopDown">As large as a frame.</param>
    /// <exception cref="UserError">The frame cannot be read, or has another size than the first.</exception>
    public unsafe void Read(int index, Span<byte> rgba8TopDown)
    {
        using SKCodec codec = OpenFrame(index);
        var size = new PictureSize(codec.Info.Width, codec.Info.Height);
        if (size != Size)
        {
            throw new UserError($"{NameOf(index)}: is {size}, the film's first frame is {Size}; name a folder with one film");
        }

        var info = new SKImageInfo(size.WidthPixels, size.HeightPixels, SKColorType.Rgba8888, SKAlphaType.Unpremul);
        fixed (byte* pixels = rgba8TopDown)
        {
            if (codec.GetPixels(info, (nint)pixels) != SKCodecResult.Success)
            {
                throw NotWhole(index);
            }
        }
    }

    private SKCodec OpenFrame(int index)
    {
        byte[] file;
        try
        {
            file = File.ReadAllBytes(NameOf(index));
        }
        catch (Exception error) when (AtomicFile.IsDiskTrouble(error))
        {
            throw AtomicFile.Explain(NameOf(index), "read", error);
        }

        using SKData data = SKData.CreateCopy(file);
        return SKCodec.Create(data) ?? throw NotWhole(index);
    }

    private UserError NotWhole(int index) => new($"{NameOf(index)}: is no whole PNG; film it again with record --resume");

    private string NameOf(int index) => Path.Combine(_path, FilmFolder.FrameName(FirstFrame + index));

    private static List<long> FrameNumbers(string path)
    {
        if (File.Exists(path))
        {
            throw new UserError($"{path}: is a file; flashes are looked for in a folder of frames, as record makes it");
        }

        try
        {
            var numbers = new List<long>();
            foreach (string file in Directory.EnumerateFiles(path, Beginning + "*" + Ending))
            {
                string name = Path.GetFileName(file);
                if (long.TryParse(name.AsSpan(Beginning.Length, name.Length - Beginning.Length - Ending.Length), NumberStyles.None, CultureInfo.InvariantCulture, out long number)
                    && name == FilmFolder.FrameName(number))
                {
                    numbers.Add(number);
                }
            }

            numbers.Sort();
            return numbers;
        }
        catch (Exception error) when (AtomicFile.IsDiskTrouble(error))
        {
            throw AtomicFile.Explain(path, "read", error);
        }
    }
}
