using System.Numerics;

namespace GlassCity.Scenes.Walking;

/// <summary>A step as it is heard.</summary>
/// <param name="FirstSample">When the foot comes down; of the dream.</param>
/// <param name="PlaceWorld">Where.</param>
/// <param name="Ground">On what.</param>
public readonly record struct WalkerStep(long FirstSample, Vector3 PlaceWorld, Ground Ground);

/// <summary>
/// The walker's last steps, written by the one who moves the body and read by the one who mixes: neither waits. A step is whole before it is counted, and the ring is so
/// long that none is written over while it sounds.
/// </summary>
public sealed class WalkerStepLog
{
    public const int Kept = 32;

    private readonly WalkerStep[] _steps = new WalkerStep[Kept];
    private int _count;

    /// <summary>How many there have been; the last <see cref="Kept"/> are kept.</summary>
    public int Count => Volatile.Read(ref _count);

    public void Add(long firstSample, Vector3 placeWorld, Ground ground)
    {
        _steps[_count % Kept] = new WalkerStep(firstSample, placeWorld, ground);
        Volatile.Write(ref _count, _count + 1);
    }

    /// <param name="number">From <see cref="Count"/> - <see cref="Kept"/> on.</param>
    public WalkerStep this[int number] => _steps[number % Kept];
}
