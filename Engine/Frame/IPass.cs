namespace GlassCity.Engine.Frame;

/// <summary>
/// One step of a picture. Its name is the name of its debug group, timer row, toggle, shader folder and golden picture.
/// A pass sets all state it relies on, leaves nothing that the next one needs, and remembers no frame.
/// </summary>
/// <typeparam name="TFrame">The frame as plain data, passed by reference.</typeparam>
public interface IPass<TFrame> : IDisposable
    where TFrame : struct
{
    string Name { get; }

    /// <summary>Makes whatever depends on the picture's size.</summary>
    void Resize(int widthPixels, int heightPixels);

    void Draw(in TFrame frame);
}
