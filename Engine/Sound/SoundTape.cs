namespace GlassCity.Engine.Sound;

/// <summary>
/// The mixer's sound read as a tape is: at one speed forwards its samples pass as they are, at every other they are read between (Catmull, Rom
/// 1974: the cubic through four), and from speed to speed it glides. Allocates nothing.
/// </summary>
internal sealed class SoundTape
{
    /// <summary>A change of speed takes as long, samples.</summary>
    public const int GlideSamples = SoundTime.Rate / 10;

    /// <summary>Fastest, either way.</summary>
    public const double MostSpeed = 4.5;

    // Coming to plain speed between two samples, it goes on to the next one within as many.
    private const double SettleSamples = 480;

    private readonly double[] _at = new double[LiveSound.Buffer];
    private readonly float[] _read = new float[2 * ((int)(LiveSound.Buffer * MostSpeed) + 16)];
    private double _target = 1, _step;

    /// <summary>Of the next sample, from the dream's beginning.</summary>
    public double Position { get; private set; }

    /// <summary>Samples of the dream a sample; negative backwards.</summary>
    public double Speed { get; private set; } = 1;

    public bool IsGliding => Speed != _target;

    /// <summary>Puts it somewhere, at a speed already.</summary>
    public void Put(double position, double speed)
    {
        Speed = _target = speed;
        Position = speed == 1 ? Math.Round(position) : position;
    }

    /// <summary>Lets it glide to a speed.</summary>
    public void Steer(double speed)
    {
        if (speed != _target)
        {
            _target = Math.Clamp(speed, -MostSpeed, MostSpeed);
            _step = Math.Abs(_target - Speed) / GlideSamples;
        }
    }

    /// <summary>Reads on.</summary>
    /// <param name="mixer">Whose sound it is.</param>
    /// <param name="stereo">At most a buffer, left and right in turn.</param>
    public void Read(SoundMixer mixer, Span<float> stereo)
    {
        int count = stereo.Length / 2;
        if (Speed == 1 && _target == 1 && Position == Math.Floor(Position))
        {
            mixer.Read((long)Position, stereo);
            Position += count;
            return;
        }

        (double least, double most) = Go(count);
        long first = (long)Math.Floor(least) - 1;
        int length = (int)((long)Math.Floor(most) + 3 - first);
        Span<float> read = _read.AsSpan(0, 2 * length);
        mixer.Read(first, read);
        for (int i = 0; i < count; i++)
        {
            double whole = Math.Floor(_at[i]);
            int at = 2 * (int)((long)whole - first);
            float x = (float)(_at[i] - whole);
            stereo[2 * i] = Cubic(read[at - 2], read[at], read[at + 2], read[at + 4], x);
            stereo[(2 * i) + 1] = Cubic(read[at - 1], read[at + 1], read[at + 3], read[at + 5], x);
        }
    }

    private (double Least, double Most) Go(int count)
    {
        (double least, double most) = (Position, Position);
        for (int i = 0; i < count; i++)
        {
            _at[i] = Position;
            (least, most) = (Math.Min(least, Position), Math.Max(most, Position));
            double left = _target - Speed;
            Speed = Math.Abs(left) <= _step ? _target : Speed + (Math.Sign(left) * _step);
            if (Speed != 1 || _target != 1)
            {
                Position += Speed;
                continue;
            }

            double rest = Math.Ceiling(Position) - Position, settle = 1 / SettleSamples;
            Position = rest <= settle ? Math.Ceiling(Position) + 1 : Position + 1 + settle;
        }

        return (least, most);
    }

    private static float Cubic(float a, float b, float c, float d, float x) =>
        b + (0.5f * x * (c - a + (x * ((2 * a) - (5 * b) + (4 * c) - d + (x * ((3 * (b - c)) + d - a))))));
}
