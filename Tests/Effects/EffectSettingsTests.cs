using CsCheck;
using GlassCity.Engine.Effects;
using GlassCity.Engine.Shading;
using GlassCity.Scenes.Commands;
using GlassCity.Tests.Commands;
using Xunit;

namespace GlassCity.Tests.Effects;

public class EffectSettingsTests
{
    private static readonly EffectCatalog Catalog = EffectCatalog.Load(ShaderLibrary.FindRoot());

    [Fact]
    public void Equal_means_the_same_picture()
    {
        EffectSettings one = EffectSettings.None.Toggle("ink").With("grain", "size", IsfValue.Of(2f)).Toggle("grain");
        EffectSettings other = EffectSettings.None.With("grain", true).With("grain", "size", IsfValue.Of(2f)).With("ink", true);
        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.Equal("grain:size=2 ink", one.Text);
        Assert.NotEqual(one, one.Reset("grain"));
        Assert.Equal(EffectSettings.None, one.Toggle("ink").Toggle("grain"));
    }

    [Fact]
    public void Switched_off_it_keeps_what_it_was_set_to()
    {
        EffectSettings off = EffectSettings.None.With("grain", true).With("grain", "size", IsfValue.Of(2f)).Toggle("grain");
        Assert.Equal(("", "-grain:size=2", 0), (off.Text, off.FullText, off.OnCount));
        Assert.Equal("grain:size=2", off.Toggle("grain").Text);
        EffectSettings read = EffectText.Parse(["-grain:size=2", "ink"], Catalog, "settings: ");
        Assert.Equal("-grain:size=2 ink", read.FullText);
    }

    [Fact]
    public void Text_reads_back_as_the_same_settings() =>
        Gen.Select(Gen.Int[0, 999], Gen.Bool.Array[6]).Sample((step, on) =>
        {
            EffectSettings settings = EffectSettings.None;
            for (int i = 0; i < Catalog.Entries.Count; i++)
            {
                IsfDocument document = Catalog.Entries[i].Document!;
                IsfInput input = document.Inputs[step % document.Inputs.Count];
                settings = settings.With(document.Name, on[i]).With(document.Name, input.Name, input.Step(input.Default, (step % 41) - 20));
            }

            EffectSettings back = EffectText.Parse(settings.FullText.Split(' '), Catalog, "");
            Assert.Equal((settings.Text, settings.FullText), (back.Text, back.FullText));
        });

    [Theory]
    [InlineData("gran", "did you mean grain?")]
    [InlineData("", "no such effect")]
    [InlineData("-", "no such effect")]
    [InlineData("blur", "there are: tilt-shift, ink")]
    [InlineData("grain:amuont=1", "did you mean amount?")]
    [InlineData("grain:amount", "no INPUT=VALUE")]
    [InlineData("grain:", "no INPUT=VALUE")]
    [InlineData("grain:amount=", "amount takes 0 to 1")]
    [InlineData("grain:amount=1.5", "amount takes 0 to 1, not \"1.5\"")]
    [InlineData("grain:amount=NaN", "not \"NaN\"")]
    [InlineData("grain:amount=1e99", "not \"1e99\"")]
    [InlineData("fringes:centre=0.5", "centre takes 0/0 to 1/1")]
    [InlineData("ink:ink=#12345", "#RRGGBB")]
    [InlineData("ink:ink=2/0/0", "each 0 to 1")]
    public void A_word_that_is_wrong_is_bad_usage(string word, string part)
    {
        foreach (string[] args in new string[][] { ["still", "--at", "1", "--effect", word], ["record", "--frames", "2", "--effect", word] })
        {
            var runner = new FakeRunner();
            var said = new Said(runner, args);
            Assert.Equal((2, ""), (said.Code, said.Out));
            Assert.Empty(runner.Asked);
            Assert.StartsWith("glasscity: ", said.Error, StringComparison.Ordinal);
            Assert.Contains(part, said.Error, StringComparison.Ordinal);
            Assert.Single(said.Error.TrimEnd().Split('\n'));
        }
    }

    [Fact]
    public void Naming_one_twice_is_bad_usage() =>
        Assert.Contains("named twice", new Said(new FakeRunner(), "still", "--at", "1", "--effect", "ink", "--effect", "ink").Error, StringComparison.Ordinal);

    [Fact]
    public void Still_and_record_hand_over_what_was_asked()
    {
        var runner = new FakeRunner();
        Assert.Equal(0, new Said(runner, "still", "--at", "1", "--effect", "ink:ink=#ff0000,line=0.5", "--effect", "fringes:centre=0.25/0.5").Code);
        Assert.Equal(0, new Said(runner, "record", "--frames", "2", "--effect", "grain").Code);
        Assert.Equal("fringes:centre=0.25/0.5 ink:ink=1/0/0/1,line=0.5", Assert.IsType<StillOptions>(runner.Asked[0]).Effects!.Text);
        Assert.Equal("grain", Assert.IsType<RecordOptions>(runner.Asked[1]).Effects!.Text);
    }

    [Fact]
    public void The_command_lists_describes_and_checks()
    {
        string list = new Said(new FakeRunner(), "effects").Out;
        Assert.Equal(Catalog.Names, list.TrimEnd().Split('\n').Select(line => line.Split(' ')[0]));
        string described = new Said(new FakeRunner(), "effects", "describe", "fringes").Out;
        Assert.Matches("centre +point2D +0/0 to 1/1 +0.5/0.5 +Axis of the lens", described);
        Assert.Contains("did you mean grain?", new Said(new FakeRunner(), "effects", "describe", "gran").Error, StringComparison.Ordinal);
        Assert.Equal(2, new Said(new FakeRunner(), "effects", "describe").Code);
        Assert.Equal(2, new Said(new FakeRunner(), "effects", "describe", "gran").Code);

        var well = new Said(new FakeRunner(), "effects", "check", "a.fs", "b.fs");
        Assert.Equal((0, 2), (well.Code, well.Out.TrimEnd().Split('\n').Length));
        var ill = new Said(new FakeRunner { EffectFault = "a.fs:3: no" }, "effects", "check", "a.fs");
        Assert.Equal((1, "", "glasscity: a.fs:3: no"), (ill.Code, ill.Out, ill.Error.TrimEnd()));
    }
}
