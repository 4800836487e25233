using System.Buffers.Binary;
using System.Text;

namespace GlassCity.Engine.Sound;

/// <summary>How a file keeps samples.</summary>
public enum WavFormat
{
    /// <summary>32 bit floating point: as it was mixed, bit for bit.</summary>
    Float,

    /// <summary>24 bit whole numbers: what every editor reads; rounded, which lies 144 dB under full.</summary>
    Bits24,
}

/// <summary>
/// Writes a stereo WAV file of 48 kHz (Microsoft, "Multimedia Programming Interface and Data Specifications 1.0"; float is format 3). Its length must be known
/// before. The file takes its name when it is whole.
/// </summary>
public sealed class WavWriter
{
    private const int Channels = 2;

    private readonly Stream _stream;
    private readonly WavFormat _format;
    private byte[] _bytes = [];

    /// <param name="stream">Where it goes; left open.</param>
    /// <param name="format">How samples are kept.</param>
    /// <param name="samples">How many will come, of each channel.</param>
    public WavWriter(Stream stream, WavFormat format, long samples)
    {
        (_stream, _format) = (stream, format);
        int width = WidthOf(format);
        long data = samples * Channels * width;
        if (data + 36 > uint.MaxValue)
        {
            throw new UserError($"{samples / SoundTime.Rate} s of sound: a WAV file holds less than 4 GiB; write it in parts with --from and --to");
        }

        byte[] header = new byte[44];
        Encoding.ASCII.GetBytes("RIFF").CopyTo(header, 0);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(4), (uint)(36 + data));
        Encoding.ASCII.GetBytes("WAVEfmt ").CopyTo(header, 8);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(16), 16);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(20), (ushort)(format == WavFormat.Float ? 3 : 1));
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(22), Channels);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(24), SoundTime.Rate);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(28), (uint)(SoundTime.Rate * Channels * width));
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(32), (ushort)(Channels * width));
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(34), (ushort)(8 * width));
        Encoding.ASCII.GetBytes("data").CopyTo(header, 36);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(40), (uint)data);
        _stream.Write(header);
    }

    /// <summary>Appends samples, left and right in turn.</summary>
    public void Write(ReadOnlySpan<float> stereo)
    {
        int width = WidthOf(_format);
        if (_bytes.Length < stereo.Length * width)
        {
            _bytes = new byte[stereo.Length * width];
        }

        for (int i = 0; i < stereo.Length; i++)
        {
            if (_format == WavFormat.Float)
            {
                BinaryPrimitives.WriteSingleLittleEndian(_bytes.AsSpan(i * 4), stereo[i]);
                continue;
            }

            int value = (int)Math.Clamp(Math.Round(stereo[i] * 8388608.0), -8388608, 8388607);
            (_bytes[3 * i], _bytes[(3 * i) + 1], _bytes[(3 * i) + 2]) = ((byte)value, (byte)(value >> 8), (byte)(value >> 16));
        }

        _stream.Write(_bytes, 0, stereo.Length * width);
    }

    private static int WidthOf(WavFormat format) => format == WavFormat.Float ? 4 : 3;
}
