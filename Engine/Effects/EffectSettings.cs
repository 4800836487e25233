using System.Text;

namespace GlassCity.Engine.Effects;

/// <summary>
/// Which effects are on, and what their inputs are set to: a value, part of what a picture depends on. Two are equal when
/// they mean the same picture. Inputs of effects that are off are kept, so that switching on again finds them.
/// </summary>
public sealed class EffectSettings : IEquatable<EffectSettings>
{
    public static readonly EffectSettings None = new([]);

    private readonly One[] _all;

    private EffectSettings(One[] all)
    {
        _all = all;
        Text = Write(all, onlyOn: true);
        foreach (One one in all)
        {
            OnCount += one.IsOn ? 1 : 0;
        }
    }

    /// <summary>How many effects are on.</summary>
    public int OnCount { get; }

    /// <summary>"grain:amount=0.4,size=1.5 ink": what is on, by name; what is not said stands at its default.</summary>
    public string Text { get; }

    /// <summary>As <see cref="Text"/>, and with '-' before them the effects that are off but tuned: for a settings file.</summary>
    public string FullText => Write(_all, onlyOn: false);

    public bool IsOn(string effect) => Find(effect) is { IsOn: true };

    /// <summary>What an input was set to; false where it stands at its default.</summary>
    public bool TryGet(string effect, string input, out IsfValue value)
    {
        if (Find(effect) is { } one)
        {
            foreach ((string name, IsfValue set) in one.Values)
            {
                if (name == input)
                {
                    value = set;
                    return true;
                }
            }
        }

        value = default;
        return false;
    }

    public EffectSettings With(string effect, bool isOn) => Replace((Find(effect) ?? new One(effect, false, [])) with { IsOn = isOn });

    public EffectSettings Toggle(string effect) => With(effect, !IsOn(effect));

    /// <summary>Sets an input; whether the effect is on does not change. The chain draws the nearest value that the input takes.</summary>
    public EffectSettings With(string effect, string input, in IsfValue value)
    {
        One one = Find(effect) ?? new One(effect, false, []);
        (string, IsfValue) set = (input, value);
        return Replace(one with { Values = [.. one.Values.Where(pair => pair.Input != input).Append(set).OrderBy(pair => pair.Item1, StringComparer.Ordinal)] });
    }

    /// <summary>Puts all inputs of an effect back to their defaults.</summary>
    public EffectSettings Reset(string effect) => Find(effect) is { } one ? Replace(one with { Values = [] }) : this;

    public bool Equals(EffectSettings? other) => ReferenceEquals(this, other) || (other is not null && Text == other.Text);

    public override bool Equals(object? obj) => Equals(obj as EffectSettings);

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Text;

    private One? Find(string effect)
    {
        foreach (One one in _all)
        {
            if (one.Effect == effect)
            {
                return one;
            }
        }

        return null;
    }

    private EffectSettings Replace(One by) =>
        new([.. _all.Where(one => one.Effect != by.Effect).Append(by).OrderBy(one => one.Effect, StringComparer.Ordinal)]);

    private static string Write(One[] all, bool onlyOn)
    {
        var text = new StringBuilder();
        foreach (One one in all)
        {
            if (!one.IsOn && (onlyOn || one.Values.Length == 0))
            {
                continue;
            }

            text.Append(text.Length > 0 ? " " : "").Append(one.IsOn ? "" : "-").Append(one.Effect);
            for (int i = 0; i < one.Values.Length; i++)
            {
                text.Append(i == 0 ? ':' : ',').Append(one.Values[i].Input).Append('=').Append(one.Values[i].Value.ToString());
            }
        }

        return text.ToString();
    }

    private sealed record One(string Effect, bool IsOn, (string Input, IsfValue Value)[] Values);
}
