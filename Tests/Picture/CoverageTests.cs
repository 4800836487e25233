using GlassCity.Engine.View;
using GlassCity.Scenes;
using GlassCity.Tests.Gpu;
using Xunit;

namespace GlassCity.Tests.PictureOf;

/// <summary>No beat may be lost: without its subject its picture is another one.</summary>
public class CoverageTests
{
    private const int Width = 1280;
    private const int Height = 720;
    private const int LeastStep = 8;
    private const double LeastShare = 0.015;

    public static TheoryData<string> Ids => [.. Beats.All.Select(beat => beat.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_beat_without_its_subject_is_another_picture(string id)
    {
        Beat beat = Beats.Find(id);
        double share = 0;
        Drawing.With(1, Width, Height, picture =>
        {
            // Bloom and dither would carry any change to every pixel; the exposure is fixed from the whole picture.
            Parts parts = Parts.All & ~(Parts.Bloom | Parts.Dither);
            byte[] whole = Draw(picture, beat, parts, 0);
            share = Changed(whole, Draw(picture, beat, parts & ~beat.Subject, picture.Picture.Exposure.ReadGain()));
        });
        TestContext.Current.SendDiagnosticMessage($"{id}: {share:P1}");
        Assert.InRange(share, LeastShare, 1);
    }

    private static byte[] Draw(OffscreenPicture picture, Beat beat, Parts parts, float gain)
    {
        View view = Flights.Find("film").Path.ViewAt(beat.MiddleSeconds, Width, Height);
        return Drawing.Draw(picture, new FrameDescription(beat.MiddleSeconds, 0, view, parts, true) { FixedGain = gain });
    }

    private static double Changed(byte[] with, byte[] without)
    {
        int changed = 0;
        for (int i = 0; i < with.Length; i += 4)
        {
            bool differs = false;
            for (int channel = 0; channel < 3; channel++)
            {
                differs |= Math.Abs(with[i + channel] - without[i + channel]) >= LeastStep;
            }

            changed += differs ? 1 : 0;
        }

        return changed * 4.0 / with.Length;
    }
}
