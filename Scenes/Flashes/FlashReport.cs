using System.Text.Json.Serialization;

namespace GlassCity.Scenes.Flashes;

/// <summary>The most flashes within a second, and where.</summary>
/// <param name="Flashes">In the worst window; 0 where there is none, and then the rest means nothing.</param>
/// <param name="Frame">The frame that ends the last of them.</param>
/// <param name="Seconds">That frame's time in the film.</param>
/// <param name="WindowLeft">The window's left side, as a share of the picture's width; it is a third wide.</param>
/// <param name="WindowTop">The window's upper side, as a share of the picture's height; it is a third high.</param>
internal readonly record struct FlashMoment(int Flashes, long Frame, double Seconds, double WindowLeft, double WindowTop);

/// <param name="Second">Which second of the film: 0 is the first.</param>
/// <param name="General">The worst that ends in it.</param>
/// <param name="Red">The worst that ends in it.</param>
internal sealed record FlashSecond(long Second, FlashMoment General, FlashMoment Red);

/// <summary>What was found in a film.</summary>
/// <param name="Passed">Whether both limits are kept.</param>
/// <param name="General">The worst of all.</param>
/// <param name="Red">The worst of all.</param>
/// <param name="Seconds">The seconds with a flash.</param>
internal sealed record FlashReport(
    bool Passed, int Frames, long FirstFrame, string FramesPerSecond, FlashMoment General, FlashMoment Red, IReadOnlyList<FlashSecond> Seconds);

/// <summary>Writers made at build time, so that nothing is reflected upon.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(FlashReport))]
internal sealed partial class FlashJson : JsonSerializerContext;
