namespace GlassCity.Engine.Sound;

/// <summary>What is made louder and softer together.</summary>
public enum SoundGroup
{
    Ambience,
    Music,
    Voices,
}

/// <summary>
/// One thing that can be heard. What it adds to a block is a function of the block alone: nothing is remembered from the block before but
/// tables keyed by their inputs. Called on one thread; allocates nothing.
/// </summary>
public interface IVoice
{
    /// <summary>As the command line knows it.</summary>
    string Name { get; }

    SoundGroup Group { get; }

    /// <summary>Whether it may sound between two times of the dream; where not, it is not asked.</summary>
    bool IsHeard(double fromSeconds, double toSeconds);

    /// <summary>Adds its sound to a block.</summary>
    void Add(in SoundBlock block, SoundBus bus);
}
