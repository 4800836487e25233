using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using Xunit;

namespace GlassCity.Tests.Gpu;

/// <summary>
/// One thread for all GL work of the tests: a context is current on one thread, and software GL wants the cores for
/// itself.
/// </summary>
internal static class GlThread
{
    private static readonly BlockingCollection<Action> Work = [];
    private static readonly Thread Worker = StartWorker();

    /// <summary>Runs on the GL thread and waits; what it throws is thrown here.</summary>
    public static void Run(Action work)
    {
        Assert.NotEqual(Worker, Thread.CurrentThread);
        ExceptionDispatchInfo? thrown = null;
        using var done = new ManualResetEventSlim();
        Work.Add(() =>
        {
            try
            {
                work();
            }
            catch (Exception e)
            {
                thrown = ExceptionDispatchInfo.Capture(e);
            }
            finally
            {
                done.Set();
            }
        });
        done.Wait();
        thrown?.Throw();
    }

    private static Thread StartWorker()
    {
        var thread = new Thread(() =>
        {
            foreach (Action action in Work.GetConsumingEnumerable())
            {
                action();
            }
        })
        { IsBackground = true, Name = "GL" };
        thread.Start();
        return thread;
    }
}
