using CsCheck;
using GlassCity.Engine.Host;
using Silk.NET.Input;
using Xunit;

namespace GlassCity.Tests.Host;

public sealed class InputSnapshotTests
{
    private static readonly Key[] AllKeys = [.. Enum.GetValues<Key>().Distinct()];
    private static readonly Gen<Key> AnyKey = Gen.Int[0, AllKeys.Length - 1].Select(i => AllKeys[i]);

    [Fact]
    public void A_key_set_holds_exactly_the_keys_put_in_and_not_taken_out() =>
        Gen.Select(AnyKey.Array[0, 40], AnyKey.Array[0, 40]).Sample((added, removed) =>
        {
            KeySet set = default;
            foreach (Key key in added)
            {
                set = set.With(key);
            }

            foreach (Key key in removed)
            {
                set = set.Without(key);
            }

            HashSet<Key> expected = [.. added.Except(removed).Where(key => key != Key.Unknown)];
            return AllKeys.All(key => set.Contains(key) == expected.Contains(key)) && set.IsEmpty == (expected.Count == 0);
        });

    [Fact]
    public void Snapshots_with_the_same_contents_are_equal()
    {
        var a = new InputSnapshot { KeysHeld = KeySet.Of(Key.W).With(Key.Menu), MouseDeltaPixels = new(1, 2) };
        var b = new InputSnapshot { KeysHeld = KeySet.Of(Key.Menu).With(Key.W), MouseDeltaPixels = new(1, 2) };

        Assert.Equal(a, b);
        Assert.NotEqual(a, b with { KeysHeld = b.KeysHeld.Without(Key.W) });
    }

    [Fact]
    public void Buttons_without_a_place_are_in_no_set()
    {
        Assert.Equal(default, default(MouseButtonSet).With(MouseButton.Unknown));
        Assert.Equal(default, default(GamepadButtonSet).With(ButtonName.Unknown));
        Assert.True(default(MouseButtonSet).With(MouseButton.Button12).Contains(MouseButton.Button12));
    }
}
