using GlassCity.Scenes.Score;
using Xunit;

namespace GlassCity.Tests.ScoreOf;

public class VoiceEnvelopeTests
{
    [Fact]
    public void It_is_silent_before_the_first_note_and_after_the_last()
    {
        foreach (Singer singer in Enum.GetValues<Singer>())
        {
            double first = VoiceEnvelope.FirstSeconds(singer), last = Choir.NotesOf(singer)[^1].EndSeconds;
            Assert.Equal(0, VoiceEnvelope.At(singer, first));
            Assert.Equal(0, VoiceEnvelope.At(singer, 0));
            Assert.Equal(0, VoiceEnvelope.At(singer, last + 0.3));
            Assert.True(VoiceEnvelope.At(singer, first + 0.3) > 0.2);
            Assert.True(VoiceEnvelope.SinceNoteSeconds(singer, first - 0.1) < 0);
        }
    }

    [Fact]
    public void It_holds_what_the_mark_says_and_never_jumps()
    {
        foreach (Singer singer in Enum.GetValues<Singer>())
        {
            foreach (SungNote note in Choir.NotesOf(singer))
            {
                double middle = 0.5 * (note.StartSeconds + note.EndSeconds);
                Assert.InRange(VoiceEnvelope.At(singer, middle) / note.Dynamic, 0.95, 1.01);
                Assert.Equal(middle - note.StartSeconds, VoiceEnvelope.SinceNoteSeconds(singer, middle), 9);
            }

            for (double t = 215; t < 246; t += 0.004)
            {
                Assert.InRange(Math.Abs(VoiceEnvelope.At(singer, t + 0.004) - VoiceEnvelope.At(singer, t)), 0, 0.045);
            }
        }
    }

    /// <summary>Notes of one pitch are heard as two: between them it falls by a tenth at least.</summary>
    [Fact]
    public void A_repeated_pitch_is_struck_again()
    {
        double end = TempoMap.SecondsAt(TempoMap.BeatOf(Choir.FirstBar, 1) + 6);
        double least = Enumerable.Range(0, 60).Min(i => VoiceEnvelope.At(Singer.Alto2, end - 0.1 + (i * 0.005)));
        Assert.True(least < VoiceEnvelope.At(Singer.Alto2, end + 0.5) * 0.9);
    }
}
