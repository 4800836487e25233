using GlassCity.Scenes;
using Xunit;

namespace GlassCity.Tests.Gpu;

/// <summary>Short ways to a picture, each ending with the checks that every drawing must pass.</summary>
internal static class Drawing
{
    /// <summary>Runs on the GL thread with a picture; afterwards no message, and an empty ledger.</summary>
    public static void With(ulong seed, int width, int height, Action<OffscreenPicture> draw, Quality? quality = null) => GlThread.Run(() =>
    {
        var picture = new OffscreenPicture(seed, width, height, quality ?? Quality.High, debug: true);
        var ledger = picture.Device.Ledger;
        var messages = picture.Device.Messages;
        try
        {
            draw(picture);
        }
        finally
        {
            picture.Dispose();
        }

        Assert.Empty(messages.Serious);
        Assert.Empty(ledger.Live);
    });

    public static FrameDescription AvenueFrame(double seconds, int width, int height, Parts parts = Parts.All) =>
        new(seconds, 0, Flights.Find("avenue").Path.ViewAt(seconds, width, height), parts, true);

    public static byte[] Draw(OffscreenPicture picture, in FrameDescription frame)
    {
        byte[] pixels = new byte[frame.View.WidthPixels * frame.View.HeightPixels * 4];
        picture.Render(frame, pixels);
        return pixels;
    }
}
