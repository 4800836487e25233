using System.Numerics;
using GlassCity.Scenes.Face;

namespace GlassCity.Scenes.Mender;

/// <summary>
/// Twin of the uniform block in Shaders/mender/body.glsl (std140, all vec4): the stranger as capsules, which the shader
/// blends into one mass of liquid.
/// </summary>
public static class MenderBlock
{
    /// <summary>Block binding of the mender's shaders.</summary>
    public const uint Binding = 3;

    /// <summary>Capsules of the cloak; two pairs of them hold a sleeve each.</summary>
    public const int Flesh = 20;

    /// <summary>Of a hand: three of the palm, three of the thumb, two of each finger, two of the wrist.</summary>
    public const int HandBones = 16;

    /// <summary>Vectors in the block.</summary>
    public const int Length = (Flesh * 3) + (2 * HandBones * 2) + MenderDrips.Count + Rest;

    private const int Rest = 16;

    /// <summary>Writes the block, and the box that holds all of it.</summary>
    /// <param name="seconds">Dream time.</param>
    /// <param name="hot">Whether hands may glow.</param>
    /// <param name="into">The block.</param>
    /// <param name="face">Whether the hood may open on a face, which is drawn by itself.</param>
    public static (Vector3 Least, Vector3 Most) Fill(double seconds, bool hot, Span<Vector4> into, bool face = false)
    {
        float hood = face ? FaceTimes.HoodAt(seconds) : 0;
        var pose = MenderPose.At(seconds);
        var bones = new FleshWriter(into);
        Vector3 forward = pose.Forward, head = pose[Joint.Head], ground = pose[Joint.Pelvis] with { Y = 0.10f };
        Vector3 trail = (ground - (pose.Trails * pose.Posture.Hem.X)) with { Y = 0.025f };
        Vector3 spine = Vector3.Normalize(pose[Joint.Neck] - pose[Joint.Chest]), back = Vector3.Normalize(Vector3.Cross(spine, pose.Left));
        Vector3 between = (pose[Joint.LeftShoulder] + pose[Joint.RightShoulder]) * 0.5f;
        Vector3 hips = pose[Joint.Pelvis];

        // Cloth is twice as wide as it is deep: the back's fall from the shoulders over the hips to where it trails, and the skirt to the stones.
        bones.AddCloth(between + (back * 0.045f), hips - (forward * 0.06f), 0.092f, 0.118f, 0.10f);
        bones.Add(hips, pose[Joint.Waist], 0.140f, 0.120f, 0.10f);
        bones.Add(pose[Joint.Waist], pose[Joint.Chest], 0.120f, 0.138f, 0.08f);
        bones.Add(pose[Joint.Chest], between, 0.138f, 0.105f, 0.06f);
        bones.Add(pose[Joint.LeftShoulder], pose[Joint.RightShoulder], 0.078f, 0.078f, 0.05f);
        bones.Add(between, pose[Joint.Throat], 0.095f - (0.012f * hood), 0.070f - (0.030f * hood), 0.06f);
        bones.AddCloth(hips - (forward * 0.06f), trail, 0.118f, 0.075f, 0.10f);
        bones.AddCloth(hips, ground, 0.105f, 0.170f, 0.12f);
        bones.Add(pose[Joint.LeftHip], pose[Joint.LeftKnee], 0.115f, 0.086f, 0.09f);
        bones.Add(pose[Joint.RightHip], pose[Joint.RightKnee], 0.115f, 0.086f, 0.09f);
        bones.Add(pose[Joint.LeftKnee], pose[Joint.LeftAnkle], 0.082f, 0.078f, 0.09f);
        bones.Add(pose[Joint.RightKnee], pose[Joint.RightAnkle], 0.082f, 0.078f, 0.09f);
        Arm(ref bones, pose[Joint.LeftShoulder], pose[Joint.LeftElbow], pose[Joint.LeftWrist], forward);
        Arm(ref bones, pose[Joint.RightShoulder], pose[Joint.RightElbow], pose[Joint.RightWrist], forward);

        int at = Flesh * 3;
        HandBonesOf(pose.LeftHand, pose[Joint.LeftElbow], pose.Posture.Curl, into.Slice(at, HandBones * 2));
        HandBonesOf(pose.RightHand, pose[Joint.RightElbow], pose.Posture.Curl + pose.Posture.Grip, into.Slice(at + (HandBones * 2), HandBones * 2));
        at += 4 * HandBones;
        for (int i = 0; i < MenderDrips.Count; i++)
        {
            into[at++] = MenderDrips.At(i, seconds, pose);
        }

        float kelvin = hot ? MenderHands.KelvinAt(seconds) : 0;
        into[at++] = new(head, 1);
        Vector4 storm = face && FaceTimes.IsThere(seconds) ? FaceStorm.OnHoodAt(seconds) : Vector4.Zero;
        into[at++] = new(pose.Look, storm.W);
        into[at++] = new(pose.Crown, MathF.Atan2(storm.X, storm.Y));
        into[at++] = new(pose.LeftHand.Middle, kelvin);
        into[at++] = new(pose.RightHand.Middle, kelvin);
        // The axis that folds go round, from the ground up.
        into[at++] = new(ground with { Y = 0 }, 0);
        into[at++] = new(hips, 0);
        into[at++] = new(between, 0);
        Vector3 front = ground + (forward * 0.12f);
        into[at++] = new(front.X, front.Z, trail.X, trail.Z);
        into[at++] = new(pose.Posture.Hem.Y, 0.016f, pose.Walk.WayMetres, 0);
        (Vector3 least, Vector3 most) = Bounds(into, pose);
        into[at++] = new(least, 0);
        into[at++] = new(most, 0);
        into[at++] = new(pose.Left, 0);
        // The hood's hollow: shut, and drawn back from the face; how far its peak and its rim go.
        into[at++] = new(0, -0.040f + (0.012f * hood), 0.155f - (0.040f * hood), 0.062f * hood);
        into[at++] = new(1 / (0.078f + (0.030f * hood)), 1 / (0.120f + (0.042f * hood)), 1 / 0.165f, 0.078f + (0.030f * hood));
        into[at] = new(0.014f * hood, face && FaceTimes.IsThere(seconds) ? 1 : 0, 0.048f * hood, 0);
        return (least, most);
    }

    private static void Arm(ref FleshWriter bones, Vector3 shoulder, Vector3 elbow, Vector3 wrist, Vector3 forward)
    {
        bones.Add(shoulder, elbow, 0.072f, 0.060f, 0.045f);
        // The cloak goes as far down the forearm as a sleeve hides; what comes out of that is the hand's.
        bones.Add(elbow, Vector3.Lerp(elbow, wrist, 0.50f), 0.036f, 0.030f, 0.012f);
        bones.AddSleeve(Sleeve.Of(elbow, wrist, forward));
    }

    private static (Vector3 Least, Vector3 Most) Bounds(ReadOnlySpan<Vector4> block, in MenderPose pose)
    {
        Vector3 least = new(float.MaxValue), most = new(float.MinValue);
        for (int i = 0; i < Flesh * 3; i += 3)
        {
            Grow(Xyz(block[i]), 0.22f, ref least, ref most);
            Grow(Xyz(block[i]) + Xyz(block[i + 1]), 0.22f, ref least, ref most);
        }

        Grow(pose[Joint.Head], 0.26f, ref least, ref most);
        Grow(pose.LeftHand.Middle, 0.16f, ref least, ref most);
        Grow(pose.RightHand.Middle, 0.16f, ref least, ref most);
        float pool = pose.Posture.Hem.Y + 0.12f;
        Vector3 near = pose[Joint.Pelvis] + (pose.Forward * 0.12f), far = pose[Joint.Pelvis] - (pose.Trails * pose.Posture.Hem.X);
        Grow(near with { Y = 0 }, pool, ref least, ref most);
        Grow(far with { Y = 0 }, pool, ref least, ref most);
        // Nothing of it is under the stones.
        return (least with { Y = 0 }, most);
    }

    private static void Grow(Vector3 middle, float by, ref Vector3 least, ref Vector3 most)
    {
        least = Vector3.Min(least, middle - new Vector3(by));
        most = Vector3.Max(most, middle + new Vector3(by));
    }

    private static Vector3 Xyz(Vector4 v) => new(v.X, v.Y, v.Z);

    /// <summary>Two vectors a capsule: start and radius, way and how the radius grows.</summary>
    private static void HandBonesOf(in HandFrame hand, Vector3 elbow, float curl, Span<Vector4> into)
    {
        (Vector3 wrist, Vector3 fingers, Vector3 palm, Vector3 thumb) = (hand.Wrist, hand.Fingers, hand.Palm, hand.Thumb);
        int at = 0;
        Vector3 Place(float out_, float aside, float deep) => wrist + (fingers * out_) + (thumb * aside) + (palm * deep);

        // A palm is a fan from the wrist to the knuckles, flat, with the ball of the thumb on it.
        Join(Place(0.004f, 0.012f, 0), Place(0.088f, 0.027f, 0), 0.0150f, 0.0114f, into);
        Join(Place(0.000f, 0, 0), Place(0.091f, 0.001f, -0.002f), 0.0158f, 0.0116f, into);
        Join(Place(0.004f, -0.012f, 0.003f), Place(0.082f, -0.027f, 0), 0.0155f, 0.0102f, into);
        Vector3 ball = Place(0.046f, 0.035f, 0.012f + (0.012f * curl));
        Vector3 first = ball + (Vector3.Normalize((fingers * 0.74f) + (thumb * 0.50f) + (palm * (0.15f + (0.6f * curl)))) * 0.036f);
        Join(Place(0.012f, 0.014f, 0.006f), ball, 0.0158f, 0.0122f, into);
        Join(ball, first, 0.0112f, 0.0094f, into);
        Add(first, Vector3.Normalize((fingers * 0.90f) + (thumb * (0.22f - (0.4f * curl))) + (palm * (0.1f + (0.6f * curl)))) * 0.029f, 0.0098f, 0.0066f, into);
        for (int finger = 0; finger < 4; finger++)
        {
            float aside = 0.0315f - (0.0208f * finger), length = finger switch { 0 => 0.94f, 1 => 1.04f, 2 => 0.97f, _ => 0.76f }, slim = finger == 3 ? 0.86f : 1;
            Vector3 knuckle = Place(0.094f - (0.006f * Math.Abs(finger - 1)), aside, 0);
            // Fingers stretched to the full part from each other.
            float spread = (3.2f * (1 - curl)) + (45 * MathF.Max(0.10f - curl, 0));
            Vector3 straight = Vector3.Normalize(fingers + (thumb * (aside * spread)));
            float bend = (0.25f + (0.06f * finger)) * curl * 4;
            Vector3 near = Bent(straight, palm, bend) * (0.052f * length), far = Bent(straight, palm, (bend * 1.9f) + 0.12f) * (0.050f * length);
            Add(knuckle, near, 0.0102f * slim, 0.0086f * slim, into);
            Add(knuckle + near, far, 0.0088f * slim, 0.0054f * slim, into);
        }

        // Radius and ulna, side by side, back to where the cloak has the arm: narrow at the wrist, fuller from there.
        Vector3 back = Vector3.Normalize(elbow - wrist), beside = Vector3.Normalize(thumb - (back * Vector3.Dot(thumb, back)));
        Join(Place(0.002f, 0.010f, 0), wrist + (back * 0.125f) + (beside * 0.013f), 0.0152f, 0.0215f, into);
        Join(Place(0.002f, -0.011f, 0), wrist + (back * 0.125f) - (beside * 0.013f), 0.0148f, 0.0205f, into);

        void Join(Vector3 from, Vector3 to, float radius, float endRadius, Span<Vector4> block) => Add(from, to - from, radius, endRadius, block);

        void Add(Vector3 from, Vector3 way, float radius, float endRadius, Span<Vector4> block)
        {
            block[at++] = new(from, radius);
            block[at++] = new(way, endRadius - radius);
        }

        static Vector3 Bent(Vector3 straight, Vector3 palm, float radians)
        {
            (float sine, float cosine) = MathF.SinCos(radians);
            return (straight * cosine) + (palm * sine);
        }
    }

    private ref struct FleshWriter(Span<Vector4> into)
    {
        private readonly Span<Vector4> _into = into;
        private int _at;

        // Start and radius; way and how the radius grows; the way over its square, which a foot point needs, and the width of
        // the blend with what came before.
        public void Add(Vector3 from, Vector3 to, float radius, float endRadius, float blend)
        {
            Vector3 way = to - from;
            _into[_at++] = new(from, radius);
            _into[_at++] = new(way, endRadius - radius);
            _into[_at++] = new(way / MathF.Max(way.LengthSquared(), 1e-6f), blend);
        }

        // In the room of two: elbow and radius there; the way to the hem and the lower edge's radius; the way it hangs and how far;
        // its tip and its length; aside and how far the hem leans.
        public void AddSleeve(in Sleeve sleeve)
        {
            _into[_at++] = new(sleeve.Elbow, Sleeve.UpperRadius);
            _into[_at++] = new(sleeve.Along * Sleeve.Metres, Sleeve.LowerRadius);
            _into[_at++] = new(sleeve.Hangs, sleeve.FallMetres);
            _into[_at++] = new(sleeve.Tip, Sleeve.Metres);
            _into[_at++] = Vector4.Zero;
            _into[_at++] = new(Vector3.Cross(sleeve.Along, sleeve.Hangs), sleeve.HemLean);
        }

        // Its blend is marked by its sign.
        public void AddCloth(Vector3 from, Vector3 to, float radius, float endRadius, float blend) => Add(from, to, radius, endRadius, -blend);
    }
}
