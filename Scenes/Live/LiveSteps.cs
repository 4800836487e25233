using System.Numerics;
using GlassCity.Engine.View;
using GlassCity.Scenes.Bridge;

namespace GlassCity.Scenes.Live;

/// <summary>Notes the steps of one who walks on the bridge of mercury: left and right in turn, each so much of way.</summary>
internal sealed class LiveSteps
{
    private const float StepMetres = 0.75f;
    private const float AsideMetres = 0.1f;
    private const float NearMetres = 0.3f;      // over or under the deck's middle surface

    private Vector3 _before;
    private float _way;
    private float _foot = 1;

    /// <summary>The last ones.</summary>
    public StepLog Log { get; private set; }

    /// <summary>One turn of the loop, after the body was moved.</summary>
    public void Update(Walker walker, double dreamSeconds)
    {
        Vector3 feet = walker.FeetWorld, moved = feet - _before;
        _before = feet;
        _way += new Vector2(moved.X, moved.Z).Length();
        if (_way < StepMetres || !walker.IsOnGround || BridgeTimes.BearsTo(dreamSeconds) <= 0)
        {
            _way = walker.IsOnGround ? MathF.Min(_way, StepMetres) : StepMetres;
            return;
        }

        Vector3 place = BridgeCourse.Nearest(feet);
        if (MathF.Abs(place.Z) < NearMetres && MathF.Abs(place.Y) < BridgeCourse.HalfMetres)
        {
            Vector3 right = new(MathF.Cos(walker.YawRadians), 0, MathF.Sin(walker.YawRadians));
            Log = Log.With(feet + (right * (AsideMetres * _foot)), dreamSeconds);
            (_foot, _way) = (-_foot, 0);
        }
    }
}
