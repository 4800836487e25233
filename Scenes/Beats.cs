using GlassCity.Engine;
using GlassCity.Scenes.Commands;

namespace GlassCity.Scenes;

/// <summary>A moment of the dream with a subject: what it shows, and could be switched off.</summary>
/// <param name="Id">Act and number: "I.3".</param>
/// <param name="FromSeconds">Dream time at which it begins.</param>
/// <param name="ToSeconds">Dream time at which it ends.</param>
/// <param name="Subject">Parts without which the beat would be lost.</param>
/// <param name="Title">What is seen, in a few words.</param>
/// <param name="Caption">What is said of it to whoever stands in it, in one quiet line.</param>
public sealed record Beat(string Id, double FromSeconds, double ToSeconds, Parts Subject, string Title, string Caption)
{
    /// <summary>Its still is taken here.</summary>
    public double MiddleSeconds => 0.5 * (FromSeconds + ToSeconds);

    /// <summary>"I" of "I.3".</summary>
    public string Act => Id[..Id.IndexOf('.', StringComparison.Ordinal)];

    /// <summary>One of several moments, each the middle of an equal part of the beat.</summary>
    public double MomentSeconds(int index, int count) => FromSeconds + ((ToSeconds - FromSeconds) * (index + 0.5) / count);
}

/// <summary>The dream's beats in their order, as far as they are built.</summary>
public static class Beats
{
    public static IReadOnlyList<Beat> All { get; } =
    [
        new("I.1", 0, 12, Parts.Towers, "arrival at the edge of a city of moonlit glass",
            "Here the night is made of glass."),
        new("I.2", 12, 28, Parts.Veins, "light runs through the towers' veins",
            "Something is awake inside the walls."),
        new("I.3", 28, 44, Parts.River, "rivers leave their beds and climb",
            "Water, too, may change its mind about falling."),
        new("I.4", 44, 60, Parts.Haze | Parts.Mist, "mist off wet stone, burnt sugar round the lamps",
            "The rain has just left. Somewhere sugar browns."),
        new("II.1", 60, 75, Parts.Figure, "someone in liquid shadow bends over what fell",
            "Someone kneels, and does not look away."),
        new("II.2", 75, 85, Parts.SilverMist, "its stars bleed silver mist",
            "What is broken breathes a little silver."),
        new("II.3", 85, 100, Parts.Forge, "forge hands gather the fallen stardust",
            "Such hands could burn. These gather."),
        new("II.4", 100, 112, Parts.Creatures, "whispers harden into winged creatures",
            "Said softly enough, it grows wings."),
        new("II.5", 112, 124, Parts.Creatures, "they stream to the lamps and settle in the light",
            "Every lamp was waiting for a guest."),
        new("II.6", 124, 135, Parts.Resonance, "the lamps fall into step and feed the stars",
            "One street, one pulse. Far above, something eats."),
        new("III.1", 135, 152, Parts.Arc, "the healed constellation rises and crosses the sky",
            "Look up: it remembers how to rise."),
        new("III.2", 152, 170, Parts.Bridge, "its trail becomes a bridge of mercury",
            "Step out. It will carry you."),
        new("IV.1", 170, 185, Parts.Face, "the stranger turns: a face of moving seasons",
            "Under the hood the year goes round."),
        new("IV.2", 185, 198, Parts.Seed, "a seed, half diamond and half heartbeat",
            "It was carried where a heart would be."),
        new("IV.3", 198, 206, Parts.Planting, "the ground breaks, and the seed goes in",
            "Here, where you stand."),
        new("IV.4", 206, 216, Parts.Vines, "vines race out of the cracks",
            "Now nothing holds still that has a root."),
        new("IV.5", 216, 228, Parts.Flowers, "flowers open, each to its own voice",
            "No two of them agree. Listen how well that goes."),
        new("IV.6", 228, 236, Parts.Breath, "the city breathes",
            "The walls let out a breath they had held for years."),
        new("IV.7", 236, 245, Parts.Gravity, "kindness bends the world toward it",
            "You will feel it pull. You need not give way."),
        new("V.1", 245, 252, Parts.Fracture, "the picture breaks like a pane",
            "What you see was only ever glass."),
        new("V.2", 252, 262, Parts.Fall, "a long fall through layers of the forgotten",
            "Fall slowly. All of this was once kept by someone."),
        new("V.3", 262, 278, Parts.Bread, "a child shares a last crust with a starving dog",
            "There was not enough. It was divided."),
        new("V.4", 278, 295, Parts.Galaxies, "a hand is held while a last breath becomes galaxies",
            "Someone stayed until the end, and a little after."),
        new("V.5", 295, 305, Parts.Sigils, "each kindness prints its sign on your skin",
            "You only watched. It wrote itself on you."),
        new("VI.1", 305, 318, Parts.Eyes, "you land with two leaf-eyes in your palms",
            "They were left to you. They look back."),
        new("VI.2", 318, 330, Parts.Sight, "the same city, seen by what it gives",
            "Look again: nothing here ever stood alone."),
        new("VI.3", 330, 345, Parts.Petals, "a breath becomes a storm of chrysanthemums",
            "Breathe out."),
        new("VI.4", 345, 360, Parts.Dawn, "petals settle as stars, and it dawns",
            "Morning writes with whatever was given."),
    ];

    /// <exception cref="UserError">There is no such act.</exception>
    public static IReadOnlyList<Beat> OfAct(string act)
    {
        Beat[] beats = [.. All.Where(beat => beat.Act.Equals(act, StringComparison.OrdinalIgnoreCase))];
        string[] acts = [.. All.Select(beat => beat.Act).Distinct()];
        return beats.Length > 0
            ? beats
            : throw new UserError($"--act {Engine.Time.Numbers.Quote(act)}: no such act{Nearest.Hint(act, acts)} (there are: {string.Join(", ", acts)})", UserError.BadUsage);
    }

    /// <exception cref="UserError">There is no such beat.</exception>
    public static Beat Find(string id)
    {
        foreach (Beat beat in All)
        {
            if (beat.Id.Equals(id, StringComparison.OrdinalIgnoreCase))
            {
                return beat;
            }
        }

        IEnumerable<string> ids = All.Select(beat => beat.Id);
        throw new UserError(
            $"--beat {Engine.Time.Numbers.Quote(id)}: no such beat{Nearest.Hint(id, ids)} (there are: {string.Join(", ", ids)})", UserError.BadUsage);
    }
}
