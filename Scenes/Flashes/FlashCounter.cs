using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using GlassCity.Engine.Time;

namespace GlassCity.Scenes.Flashes;

/// <summary>
/// Counts the flashes of every window from the changes of the cells, as <see cref="FlashRules"/> says: once per kind of
/// change. Frames are counted from 0. Allocates nothing after it is made.
/// </summary>
internal sealed class FlashCounter
{
    // Before every frame, and far enough from int's end for differences.
    private const int Never = int.MinValue / 2;

    private readonly int _secondFrames;
    private readonly int _spanFrames;
    private readonly int _kept;
    private readonly int[] _lastChange = Filled(FlashGrid.Cells);

    // The last flash of each cell: the frames of its two changes. Where the first of them ended a flash, too: when that one
    // began; else after all frames.
    private readonly int[] _opened = Filled(FlashGrid.Cells);
    private readonly int[] _closed = Filled(FlashGrid.Cells);
    private readonly int[] _began = Filled(FlashGrid.Cells);
    private readonly int[] _windowEnd = Filled(FlashGrid.Windows);

    // The beginnings of each window's last flashes, in a ring as long as a second can hold.
    private readonly int[] _begins;
    private readonly int[] _count = new int[FlashGrid.Windows];
    private bool _anyClosed;

    public FlashCounter(FrameRate rate)
    {
        _secondFrames = FlashRules.SecondFrames(rate);
        _spanFrames = FlashRules.SpanFrames(rate);
        _kept = (_secondFrames / 2) + 1;
        _begins = Filled(FlashGrid.Windows * _kept);
    }

    /// <summary>A cell has changed the way opposite to its last change.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Change(int cell, int frame)
    {
        int before = _lastChange[cell];
        _lastChange[cell] = frame;
        if (frame - before < _secondFrames)
        {
            _began[cell] = _closed[cell] == before ? _opened[cell] : int.MaxValue;
            (_opened[cell], _closed[cell]) = (before, frame);
            _anyClosed = true;
        }
    }

    /// <summary>Ends a frame: the most flashes that a window has had within a second that this frame ends, and that window.</summary>
    /// <returns>0 where no window's flash ended with this frame.</returns>
    public (int Count, int Window) End(int frame)
    {
        (int Count, int Window) worst = (0, 0);
        if (!_anyClosed)
        {
            return worst;
        }

        _anyClosed = false;
        for (int window = 0; window < FlashGrid.Windows; window++)
        {
            (int cells, int begin) = Together(window, frame);
            if (cells * FlashRules.AreaDivisor >= FlashGrid.WindowCells)
            {
                int count = Keep(window, begin, frame);
                worst = count > worst.Count ? (count, window) : worst;
            }
        }

        return worst;
    }

    /// <summary>How many cells flash together in a window, and the latest frame in which one of these flashes began.</summary>
    private (int Cells, int Begin) Together(int window, int frame)
    {
        (int column, int row) = FlashGrid.Corner(window);
        Vector256<int> closedAfter = Vector256.Create(frame - _spanFrames);
        Vector256<int> windowEnd = Vector256.Create(_windowEnd[window]), lateUntil = windowEnd + Vector256.Create(_spanFrames);
        Vector256<int> cells = default, begin = default;
        ref int opened = ref MemoryMarshal.GetArrayDataReference(_opened);
        ref int closed = ref MemoryMarshal.GetArrayDataReference(_closed);
        ref int began = ref MemoryMarshal.GetArrayDataReference(_began);
        for (int line = 0; line < FlashGrid.WindowDown; line++)
        {
            nuint at = (nuint)(((row + line) * FlashGrid.Across) + column);
            for (nuint end = at + FlashGrid.WindowAcross; at < end; at += 8)
            {
                Vector256<int> opens = Vector256.LoadUnsafe(ref opened, at);
                // A change soon after the window's flash, by which a cell ends its own, belongs to that flash and opens none.
                Vector256<int> late = Vector256.LessThan(Vector256.LoadUnsafe(ref began, at), windowEnd) & Vector256.LessThan(opens, lateUntil);
                Vector256<int> flashes = Vector256.GreaterThan(Vector256.LoadUnsafe(ref closed, at), closedAfter)
                    & Vector256.AndNot(Vector256.GreaterThan(opens, windowEnd), late);
                cells -= flashes; // a lane that holds is -1
                begin = Vector256.Max(begin, opens & flashes);
            }
        }

        int latest = 0;
        for (int lane = 0; lane < Vector256<int>.Count; lane++)
        {
            latest = Math.Max(latest, begin[lane]);
        }

        return (Vector256.Sum(cells), latest);
    }

    /// <returns>The window's flashes within the second that this frame ends.</returns>
    private int Keep(int window, int begin, int frame)
    {
        _windowEnd[window] = frame;
        Span<int> begins = _begins.AsSpan(window * _kept, _kept);
        begins[_count[window]++ % _kept] = begin;
        int count = 0;
        foreach (int other in begins)
        {
            count += frame - other < _secondFrames ? 1 : 0;
        }

        return count;
    }

    private static int[] Filled(int length)
    {
        var filled = new int[length];
        Array.Fill(filled, Never);
        return filled;
    }
}
