using GlassCity.Engine.Time;
using Spectre.Console;

namespace GlassCity.Scenes.Commands;

/// <summary>Shows how a film comes on: a bar with the time left for a watcher, a line every few seconds for a log.</summary>
internal static class FilmProgress
{
    private const string MixingWord = "mixing the sound";

    /// <param name="doing">What is done with the frames, for a log.</param>
    public static T Watch<T>(Terminal terminal, Func<IFilmProgress, T> film, string doing = "filming")
    {
        if (!terminal.Interactive)
        {
            return film(new Lines(terminal.Error, doing: doing));
        }
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Error) });
        // The bar runs the film on the calling thread, so the GL context stays where it was made.
        return console.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context => film(new Bar(context)));
    }

    private sealed class Bar(ProgressContext context) : IFilmProgress
    {
        private ProgressTask? _task;
        private ProgressTask? _mixing;
        private long _total;
        private long _done;

        public void Begin(long framesTotal, long framesKept)
        {
            (_total, _done) = (framesTotal, framesKept);
            // Kept frames are left out of the bar's length: they would make the time left look far too good.
            _task = context.AddTask(Label(), maxValue: Math.Max(1, framesTotal - framesKept));
        }

        public void FrameDone()
        {
            _done++;
            _task!.Description = Label();
            _task.Increment(1);
        }

        public void Mixing(double share)
        {
            // A bar of its own: its pace has nothing to do with that of frames.
            _mixing ??= context.AddTask(MixingWord, maxValue: 1);
            _mixing.Value = share;
        }

        public void Joining() => _task!.Description = "joining the frames";

        private string Label() => $"frame {_done} of {_total}";
    }

    internal sealed class Lines(TextWriter log, Func<double>? nowSeconds = null, string doing = "filming") : IFilmProgress
    {
        private const double BetweenLinesSeconds = 5;

        private readonly Func<double> _nowSeconds = nowSeconds ?? LiveClock.NowSeconds;
        private double _startSeconds;
        private double _lastSeconds;
        private long _total;
        private long _kept;
        private long _drawn;
        private bool _isMixing;

        public void Begin(long framesTotal, long framesKept)
        {
            (_total, _kept, _drawn) = (framesTotal, framesKept, 0);
            _startSeconds = _lastSeconds = _nowSeconds();
            log.WriteLine(framesKept > 0 ? $"{doing} {framesTotal} frames, {framesKept} of them kept" : $"{doing} {framesTotal} frames");
        }

        public void FrameDone()
        {
            _drawn++;
            double now = _nowSeconds();
            if (now - _lastSeconds < BetweenLinesSeconds)
            {
                return;
            }
            _lastSeconds = now;
            double leftSeconds = (now - _startSeconds) / _drawn * (_total - _kept - _drawn);
            log.WriteLine(FormattableString.Invariant(
                $"frame {_kept + _drawn} of {_total}, {_drawn / (now - _startSeconds):0.0} a second, {leftSeconds:0} s left"));
        }

        public void Mixing(double share)
        {
            double now = _nowSeconds();
            if (!_isMixing)
            {
                _isMixing = true;
                _startSeconds = _lastSeconds = now;
                log.WriteLine(MixingWord);
            }
            else if (now - _lastSeconds >= BetweenLinesSeconds && share is > 0 and < 1)
            {
                _lastSeconds = now;
                log.WriteLine(FormattableString.Invariant($"{MixingWord}, {100 * share:0} %, {(now - _startSeconds) / share * (1 - share):0} s left"));
            }
        }

        public void Joining() => log.WriteLine("joining the frames");
    }
}
