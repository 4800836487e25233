using System.Globalization;
using GlassCity.Scenes.Interface;

namespace GlassCity.Scenes.Films;

/// <summary>The pixels of a contact sheet: stills are laid in one by one, then what is written goes over the dark ground.</summary>
internal sealed class ContactSheet
{
    private static readonly PanelColour Ground = new(0x04, 0x06, 0x0C);

    private readonly SheetLayout _layout;
    private readonly PanelList _written = new();

    /// <param name="layout">Not too large.</param>
    /// <param name="heading">Over all, on the left.</param>
    /// <param name="facts">On the right of the heading.</param>
    public ContactSheet(SheetLayout layout, string heading, string facts)
    {
        _layout = layout;
        (WidthPixels, HeightPixels) = ((int)layout.WidthPixels, (int)layout.HeightPixels);
        Rgba8TopDown = new byte[WidthPixels * HeightPixels * 4];
        for (int i = 0; i < Rgba8TopDown.Length; i += 4)
        {
            (Rgba8TopDown[i], Rgba8TopDown[i + 1], Rgba8TopDown[i + 2], Rgba8TopDown[i + 3]) = (Ground.R, Ground.G, Ground.B, 255);
        }

        _written.Begin(new PanelMetrics(WidthPixels, HeightPixels, layout.Em));
        _written.Text(layout.HeadingRect, heading, PanelStyle.Text, 1.7f * layout.Em, PanelAlign.Left, PanelFace.Light);
        _written.Text(layout.HeadingRect.FromRight(layout.HeadingRect.Width * 0.45f), facts, PanelStyle.Faint, layout.Em, PanelAlign.Right);
    }

    public int WidthPixels { get; }

    public int HeightPixels { get; }

    public byte[] Rgba8TopDown { get; }

    /// <summary>Lays a still in its place, and its caption under it.</summary>
    /// <param name="place">From <see cref="SheetLayout.StillRect"/>.</param>
    /// <param name="still">RGBA8, top row first.</param>
    /// <param name="beat">Whose moment it is.</param>
    /// <param name="atSeconds">When.</param>
    public void Add(PanelRect place, ReadOnlySpan<byte> still, Beat beat, double atSeconds)
    {
        int rowBytes = _layout.StillWidthPixels * 4;
        for (int row = 0; row < _layout.StillHeightPixels; row++)
        {
            int to = (((((int)place.Y + row) * WidthPixels) + (int)place.X) * 4);
            still.Slice(row * rowBytes, rowBytes).CopyTo(Rgba8TopDown.AsSpan(to));
        }

        float em = _layout.Em;
        PanelRect first = _layout.CaptionRect(place, 0);
        _written.Text(first.Left(4 * em), beat.Id, PanelStyle.Accent, em);
        PanelRect rest = first with { X = first.X + (4 * em), Width = first.Width - (4 * em) };
        _written.Text(rest.Left(5 * em), string.Create(CultureInfo.InvariantCulture, $"{atSeconds:0.#} s"), PanelStyle.Text, em);
        _written.Text(rest.FromRight(rest.Width - (5 * em)), PartNames.Line(beat.Subject), PanelStyle.Faint, em, PanelAlign.Right);
        _written.Text(_layout.CaptionRect(place, 1), beat.Title, PanelStyle.Quiet, em);
    }

    /// <summary>Writes heading and captions; the last step.</summary>
    /// <param name="fonts">Null leaves the words out.</param>
    public void Write(PanelFonts? fonts)
    {
        using var painter = new PanelPainter(fonts);
        painter.Paint(_written);
        ReadOnlySpan<byte> ink = painter.Pixels;
        for (int i = 0; i < ink.Length; i += 4)
        {
            int under = 255 - ink[i + 3];
            if (under == 255)
            {
                continue;
            }

            for (int channel = 0; channel < 3; channel++)
            {
                // The ink is premultiplied.
                Rgba8TopDown[i + channel] = (byte)(ink[i + channel] + (((Rgba8TopDown[i + channel] * under) + 127) / 255));
            }
        }
    }
}
