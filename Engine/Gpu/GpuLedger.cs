namespace GlassCity.Engine.Gpu;

/// <summary>What lives on the GPU, by kind and label. Whoever creates disposes; at the end the ledger is empty.</summary>
public sealed class GpuLedger
{
    private readonly Dictionary<(string Kind, uint Handle), string> _live = [];

    /// <summary>Number of live objects.</summary>
    public int Count => _live.Count;

    /// <summary>"kind label" of every live object, for the message of a test that found a leak.</summary>
    public IEnumerable<string> Live => _live.Select(entry => $"{entry.Key.Kind} {entry.Value}").Order(StringComparer.Ordinal);

    internal void Born(string kind, uint handle, string label)
    {
        if (!_live.TryAdd((kind, handle), label))
        {
            throw new InvalidOperationException($"{kind} {handle} ({label}) is already in the ledger as {_live[(kind, handle)]}");
        }
    }

    internal void Gone(string kind, uint handle)
    {
        if (!_live.Remove((kind, handle)))
        {
            throw new InvalidOperationException($"{kind} {handle} was never born, or is disposed twice");
        }
    }
}
