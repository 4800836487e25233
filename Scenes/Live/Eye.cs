using System.Numerics;
using GlassCity.Engine.View;
using GlassCity.Scenes.Commands;
using GlassCity.Scenes.Controls;
using GlassCity.Scenes.Fracture;
using GlassCity.Scenes.Show;

namespace GlassCity.Scenes.Live;

/// <summary>Who moves the eye.</summary>
internal enum EyeHolder
{
    /// <summary>The film's camera, at the dream's time.</summary>
    Film,

    /// <summary>The person's own body.</summary>
    Person,

    /// <summary>A flight made by hand, played from its start.</summary>
    Flight,
}

/// <summary>
/// The one eye of the window, and who has it: the film's camera, the person, or a flight that is played. Whoever moves
/// takes it from the film where it is; the body waits where it stood while others have the eye, and nothing but its own
/// person moves it. Between film and body the eye glides (<see cref="EyeBlend"/>).
/// </summary>
internal sealed class Eye
{
    /// <summary>In the city without an end the film's last picture is held so long before its camera begins again.</summary>
    private const double HoldSeconds = 2;

    private readonly FlightPath _film;
    private readonly UnderEye _under = new();
    private Flight? _flight;
    private EyeHolder _before;
    private EyeBlend _blend;
    private double _sinceSwapSeconds = double.PositiveInfinity;
    private bool _hasBody;
    private bool _isUnder;

    public Eye(Walker walker, FlightPath film, WindowStart start)
    {
        (Walker, _film) = (walker, film);
        Walker.Place(film.At(0));
        if (start == WindowStart.Flying)
        {
            Walker.SetFlying(true);
            (Holder, _hasBody) = (EyeHolder.Person, true);
        }
    }

    public Walker Walker { get; }

    /// <summary>What there is of the dream: where its memories are, one leaves the city for them, and no body stands.</summary>
    public Parts Parts { get; set; }

    /// <summary>The eye that the picture broke for.</summary>
    public BrokenSight Broken { get; set; }

    /// <summary>Whether the film's camera begins again after its end, where the dream's time has none.</summary>
    public bool LoopsFilm { get; set; }

    public EyeHolder Holder { get; private set; }

    public string Mode => Holder switch
    {
        EyeHolder.Film => "film",
        EyeHolder.Flight => "flight",
        _ => Walker.IsFlying ? "fly" : "walk",
    };

    /// <summary>Where the eye is and how wide it sees.</summary>
    /// <param name="dreamSeconds">The dream's time.</param>
    /// <param name="ownLens">Of the person's eye.</param>
    public Sight At(double dreamSeconds, Lens ownLens)
    {
        Sight now = Unblended(dreamSeconds, ownLens);
        return _sinceSwapSeconds < EyeBlend.Seconds ? _blend.At(now, _sinceSwapSeconds) : now;
    }

    /// <summary>Whether it is where the film's camera is at that time, and will be: nobody's own way, no glide, no second round.</summary>
    public bool IsFilms(double dreamSeconds) => Holder == EyeHolder.Film && _sinceSwapSeconds >= EyeBlend.Seconds && !FallsCalmly(dreamSeconds)
        && (!LoopsFilm || dreamSeconds < _film.DurationSeconds);

    /// <summary>One turn of the loop: moves the body, if it has the eye or just took it.</summary>
    /// <param name="controls">What the person asks for.</param>
    /// <param name="stepSeconds">Of the wall, not of the dream: one walks while time is held.</param>
    /// <param name="dreamSeconds">The dream's time.</param>
    /// <param name="ownLens">Of the person's eye.</param>
    public void Step(in ControlState controls, double stepSeconds, double dreamSeconds, Lens ownLens)
    {
        _sinceSwapSeconds += stepSeconds;
        if (Holder == EyeHolder.Flight && dreamSeconds - _flight!.StartSeconds > _flight.Path.DurationSeconds)
        {
            EndFlight();
        }

        SetUnder(dreamSeconds);
        WalkerInput walk = controls.Walk;
        bool moves = walk.Move.LengthSquared() > 0 || walk.Climb != 0 || controls.Pressed.Contains(ControlAction.Jump) || controls.Pressed.Contains(ControlAction.Fly);
        bool takes = moves && Holder != EyeHolder.Person;
        if (takes)
        {
            TakeBody(dreamSeconds, ownLens);
        }

        if (Holder != EyeHolder.Person)
        {
            return;
        }

        if (_isUnder)
        {
            _under.Step(walk, stepSeconds, dreamSeconds, Way(dreamSeconds));
            return;
        }

        if (controls.Pressed.Contains(ControlAction.Fly))
        {
            Walker.SetFlying(takes || !Walker.IsFlying);
        }

        if (Walker.IsFlying)
        {
            Walker.ScaleFlySpeed(controls.SpeedNotches);
        }

        Walker.Step(stepSeconds, walk);
    }

    /// <summary>Hands the eye to the film's camera, or back to the body where it stood.</summary>
    public void SwapCamera(double dreamSeconds, Lens ownLens)
    {
        Sight from = At(dreamSeconds, ownLens);
        if (Holder == EyeHolder.Film)
        {
            if (!_hasBody)
            {
                PlaceBody(from.Pose, dreamSeconds);
            }

            Holder = EyeHolder.Person;
        }
        else
        {
            Holder = EyeHolder.Film;
        }

        Glide(from, dreamSeconds, ownLens);
    }

    /// <summary>Gives the eye to the person, where it is.</summary>
    public void TakeBody(double dreamSeconds, Lens ownLens)
    {
        if (Holder != EyeHolder.Person)
        {
            Sight from = At(dreamSeconds, ownLens);
            if (!_hasBody || !IsUnderAt(dreamSeconds))
            {
                PlaceBody(from.Pose, dreamSeconds);
            }

            Holder = EyeHolder.Person;
            Glide(from, dreamSeconds, ownLens);
        }
    }

    /// <summary>Gives the eye to a flight until its end; the dream's time must be set to its start.</summary>
    public void Play(Flight flight)
    {
        _before = Holder == EyeHolder.Flight ? _before : Holder;
        (_flight, Holder, _sinceSwapSeconds) = (flight, EyeHolder.Flight, double.PositiveInfinity);
    }

    /// <summary>Gives the eye back to whoever had it before the flight.</summary>
    public void EndFlight() => Holder = Holder == EyeHolder.Flight ? _before : Holder;

    private Sight Unblended(double dreamSeconds, Lens ownLens) => Holder switch
    {
        EyeHolder.Film => new Sight(FallsCalmly(dreamSeconds) ? Way(dreamSeconds) : _film.At(FilmSeconds(dreamSeconds)), _film.LensAt(FilmSeconds(dreamSeconds))),
        EyeHolder.Flight => new Sight(_flight!.Path.At(dreamSeconds - _flight.StartSeconds), _flight.Path.LensAt(dreamSeconds - _flight.StartSeconds)),
        _ => new Sight(IsUnderAt(dreamSeconds) ? _under.At(Way(dreamSeconds)) : Walker.Pose, ownLens),
    };

    // Who has chosen comfort falls slower behind the film's camera, too: the wind of the fall is drawn for that.
    private bool FallsCalmly(double dreamSeconds) => Walker.IsCalm && dreamSeconds > FractureTimes.EndsSeconds && IsUnderAt(dreamSeconds);

    private bool IsUnderAt(double dreamSeconds) => Worlds.IsUnder(dreamSeconds, Parts);

    private Pose Way(double dreamSeconds) => UnderEye.WayAt(_film, dreamSeconds, Broken, Walker.IsCalm);

    /// <summary>Under the city a body waits above, where the picture broke; a person who comes back up lands.</summary>
    private void SetUnder(double dreamSeconds)
    {
        bool was = _isUnder;
        _isUnder = IsUnderAt(dreamSeconds);
        if (_isUnder && !was)
        {
            _under.Begin();
        }
        else if (was && !_isUnder && dreamSeconds > Worlds.LandsSeconds && Holder == EyeHolder.Person)
        {
            Vector3 ahead = _film.At(dreamSeconds).ForwardWorld;
            Walker.Place(StoryPlaces.Landing, MathF.Atan2(ahead.X, -ahead.Z), 0, isFlying: false);
        }
    }

    private void PlaceBody(in Pose eye, double dreamSeconds)
    {
        Walker.Place(IsUnderAt(dreamSeconds) ? Broken.OrFilms.Pose : eye);
        _hasBody = true;
    }

    private void Glide(in Sight from, double dreamSeconds, Lens ownLens) =>
        (_blend, _sinceSwapSeconds) = (new EyeBlend(from, Unblended(dreamSeconds, ownLens), Holder == EyeHolder.Person), 0);

    private double FilmSeconds(double dreamSeconds) => LoopsFilm ? dreamSeconds % (_film.DurationSeconds + HoldSeconds) : dreamSeconds;
}
