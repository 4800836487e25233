using System.Numerics;

namespace GlassCity.Engine.View;

/// <summary>
/// A body seen through its own eyes: walks, runs, jumps and falls among solids, or flies. Speeds ease towards the wanted
/// ones by a law that is integrated exactly, and every motion is swept, so that the way hardly depends on how time is cut
/// into steps and nothing is ever passed through. A step leaves no garbage.
/// </summary>
public sealed partial class Walker
{
    public const float WalkSpeed = 3.2f;            // m/s, as all speeds here
    public const float RunSpeed = 7;
    public const float JumpMetres = 0.9f;
    public const float LeastFlySpeed = 1;
    public const float MostFlySpeed = 150;
    public const float DefaultFlySpeed = 12;

    /// <summary>A stall longer than this counts as this: the world waits rather than leaps.</summary>
    public const double LongestStepSeconds = 0.25;

    /// <summary>Looking straight up there is no level left to turn in.</summary>
    public const float MostPitchRadians = 1.55f;

    private const double SubstepSeconds = 1.0 / 120;
    private const float Gravity = 9.81f;
    private const float FastestFall = 55;
    private const float RunInFlight = 3;

    // How fast a speed eases, per second: to start, to stop, without ground under the feet, in flight.
    private const float StartRate = 7, StopRate = 10, AirRate = 1.5f, FlyRate = 5;

    private static readonly float JumpSpeed = MathF.Sqrt(2 * Gravity * JumpMetres);

    private readonly ISolids _solids;
    private HeadMotion _head;
    private Vector3 _feet;
    private Vector3 _velocity;
    private Vector3 _rounding;
    private float _flySpeed = DefaultFlySpeed;
    private bool _jumpWasHeld;
    private bool _jumps;

    public Walker(ISolids solids) => _solids = solids;

    public Vector3 FeetWorld => _feet;

    /// <summary>Metres per second; y is 0 while on the ground.</summary>
    public Vector3 VelocityWorld => _velocity;

    /// <summary>To the right from -z, within -pi..pi.</summary>
    public float YawRadians { get; private set; }

    /// <summary>Up from the horizon.</summary>
    public float PitchRadians { get; private set; }

    public bool IsFlying { get; private set; }

    public bool IsOnGround { get; private set; }

    /// <summary>Metres per second in flight, before hurry; kept within <see cref="LeastFlySpeed"/> and <see cref="MostFlySpeed"/>.</summary>
    public float FlySpeed
    {
        get => _flySpeed;
        set => _flySpeed = float.IsFinite(value) ? Math.Clamp(value, LeastFlySpeed, MostFlySpeed) : _flySpeed;
    }

    /// <summary>Comfort: the head neither nods nor leans.</summary>
    public bool IsCalm { get; set; }

    /// <summary>The eye, for the view.</summary>
    public Pose Pose => _head.At(_feet, YawRadians, PitchRadians, IsCalm);

    /// <summary>Stands here, or where there is room near here, at rest.</summary>
    public void Place(Vector3 feetWorld, float yawRadians, float pitchRadians, bool isFlying)
    {
        _feet = _solids.NearestFree(feetWorld, isFlying);
        (YawRadians, PitchRadians) = (Wrap(yawRadians), Math.Clamp(pitchRadians, -MostPitchRadians, MostPitchRadians));
        IsFlying = isFlying;
        IsOnGround = false;
        _velocity = _rounding = default;
        _head = default;
        LeaveSkins();
    }

    /// <summary>Takes over an eye, as of a film's camera: in flight where it hangs in the air, else on foot. Its roll is dropped.</summary>
    public void Place(Pose eye)
    {
        Vector3 forward = eye.ForwardWorld, right = eye.RightWorld;
        bool isSteep = MathF.Abs(forward.Y) > 0.999f;
        float yaw = isSteep ? MathF.Atan2(right.Z, right.X) : MathF.Atan2(forward.X, -forward.Z);
        Vector3 feet = eye.PositionWorld - new Vector3(0, Body.EyeMetres, 0);
        Place(feet, yaw, MathF.Asin(Math.Clamp(forward.Y, -1, 1)), feet.Y > JumpMetres);
    }

    /// <summary>Takes off, or begins to fall; over water low enough to be in it, at the nearest bank.</summary>
    public void SetFlying(bool isFlying)
    {
        if (IsFlying == isFlying)
        {
            return;
        }

        IsFlying = isFlying;
        IsOnGround = false;
        _velocity.Y = 0;
        if (!_solids.IsFree(_feet, isFlying))
        {
            Shift(_solids.NearestFree(_feet, isFlying));
            LeaveSkins();
        }
    }

    /// <summary>Faster or slower flight: eight notches double or halve it.</summary>
    public void ScaleFlySpeed(float notches) => FlySpeed *= MathF.Pow(2, notches / 8);

    /// <summary>Goes on by some seconds; long stalls count as <see cref="LongestStepSeconds"/>.</summary>
    public void Step(double seconds, in WalkerInput input)
    {
        if (!(seconds > 0))
        {
            return;
        }

        WalkerInput asked = input.Sound();
        double whole = Math.Min(seconds, LongestStepSeconds);
        int count = (int)Math.Ceiling((whole / SubstepSeconds) - 1e-6);
        float part = (float)(whole / count);
        _jumps |= asked.Jump && !_jumpWasHeld;
        _jumpWasHeld = asked.Jump;
        for (int i = 0; i < count; i++)
        {
            // The turn is spread over the step, so that few long steps walk the same curve as many short ones.
            YawRadians = Wrap(YawRadians + (asked.TurnRadians.X / count));
            PitchRadians = Math.Clamp(PitchRadians + (asked.TurnRadians.Y / count), -MostPitchRadians, MostPitchRadians);
            Substep(part, asked);
        }

        // A press in the air is forgotten, but for one just before the ground.
        _jumps = _jumps && _velocity.Y < -0.5f && asked.Jump;
    }

    private void Substep(float seconds, in WalkerInput input)
    {
        Vector3 before = _feet;
        if (IsFlying)
        {
            Fly(seconds, input);
        }
        else
        {
            Walk(seconds, input);
        }

        if (!_solids.IsFree(_feet, IsFlying))
        {
            // Rounding's last word: where one came from is free, if perhaps too close to something.
            (_feet, _velocity) = (before, default);
            LeaveSkins();
        }

        Vector3 right = new(MathF.Cos(YawRadians), 0, MathF.Sin(YawRadians));
        bool isWalking = IsOnGround && !IsFlying;
        _head.Advance(seconds, isWalking ? _velocity.Length() : 0, isWalking ? Vector3.Dot(_velocity, right) : 0);
    }

    private void Fly(float seconds, in WalkerInput input)
    {
        float climb = Math.Clamp(input.Climb + (input.Jump ? 1 : 0), -1, 1);
        (float sine, float cosine) = MathF.SinCos(PitchRadians);
        Vector3 level = Level(input.Move with { X = 0 }), side = Level(input.Move with { Y = 0 });
        Vector3 wanted = (level * cosine) + side + new Vector3(0, (input.Move.Y * sine) + climb, 0);
        wanted = wanted.LengthSquared() > 1 ? Vector3.Normalize(wanted) : wanted;
        wanted = (wanted * MathF.Min(FlySpeed * (input.Run ? RunInFlight : 1), MostFlySpeed)) + input.DriftWorld;
        var move = new SlideMove(_solids, true);
        Go(ref move, Ease(wanted, FlyRate, seconds), isLevel: false);
        _velocity = move.Clip(_velocity);
        _jumps = false;
    }

    private void Go(ref SlideMove move, Vector3 motion, bool isLevel)
    {
        Vector3 before = _feet, whole = motion + _rounding;
        move.Go(ref _feet, whole, isLevel);
        // Float drops up to half a tenth of a millimetre a step here: kept, lest a slow walk drift.
        _rounding = move.IsTouched ? default : whole - (_feet - before);
    }

    /// <summary>Moves the body at once, the eye after it.</summary>
    private void Shift(Vector3 feetWorld)
    {
        _head.Behind(feetWorld - _feet);
        _feet = feetWorld;
    }

    // dv/dt = rate (wanted - v), exactly, whatever the length of the step; gives the way.
    private Vector3 Ease(Vector3 wanted, float rate, float seconds)
    {
        float keep = MathF.Exp(-rate * seconds);
        Vector3 lacking = _velocity - wanted;
        _velocity = wanted + (lacking * keep);
        return (wanted * seconds) + (lacking * ((1 - keep) / rate));
    }

    private Vector3 Level(Vector2 move)
    {
        (float sine, float cosine) = MathF.SinCos(YawRadians);
        return new Vector3((cosine * move.X) + (sine * move.Y), 0, (sine * move.X) - (cosine * move.Y));
    }

    private static float Wrap(float radians) => float.IsFinite(radians) ? MathF.IEEERemainder(radians, MathF.Tau) : 0;
}
