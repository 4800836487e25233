using System.Numerics;

namespace GlassCity.Scenes.Interface;

/// <summary>
/// A menu in use: which page is open, which item is selected, how far it is scrolled. It draws nothing and knows no
/// device: see <see cref="MenuInput"/> and <see cref="MenuView"/>.
/// </summary>
public sealed class Menu
{
    private readonly MenuPage _root;
    private readonly List<(MenuPage Page, int Selected, int FirstRow)> _above = [];
    private Vector2? _pointerBefore;
    private int _dragged = -1;
    private float _wheel;

    /// <param name="root">The first page; its items may still be added.</param>
    public Menu(MenuPage root) => (_root, Page) = (root, root);

    public bool IsOpen { get; private set; }

    /// <summary>The page in front.</summary>
    public MenuPage Page { get; private set; }

    /// <summary>Whether another page lies behind this one.</summary>
    public bool IsInner => _above.Count > 0;

    /// <summary>Index of the selected item, which can be chosen; -1 where none can.</summary>
    public int Selected { get; private set; } = -1;

    /// <summary>Index of the item on top.</summary>
    public int FirstRow { get; private set; }

    /// <summary>Opens the first page, its first item selected.</summary>
    public void Open()
    {
        _above.Clear();
        Show(_root, -1, 0);
        IsOpen = true;
    }

    public void Close()
    {
        _above.Clear();
        _dragged = -1;
        IsOpen = false;
    }

    /// <summary>One frame of a user's wishes. Does nothing while closed.</summary>
    public void Update(in MenuInput input, in PanelMetrics metrics)
    {
        if (!IsOpen)
        {
            return;
        }

        KeepSelectionValid();
        if (input.Back)
        {
            GoBack();
            return;
        }

        if (input.Up != input.Down)
        {
            Move(input.Up ? -1 : 1, metrics);
        }

        // An item's action may close the menu or show another page: what else came in with it meant this page.
        MenuPage before = Page;
        if (Choose(input) && (before != Page || !IsOpen))
        {
            return;
        }

        Scroll(input.Wheel, metrics);
        Point(input, MenuLayout.Of(Page.Items.Count, FirstRow, metrics));
        KeepSelectionValid();
    }

    private void KeepSelectionValid()
    {
        if (Selected < 0 || Selected >= Page.Items.Count || !Page.Items[Selected].IsEnabled)
        {
            Selected = Next(Math.Clamp(Selected, -1, Page.Items.Count - 1), 1);
        }
    }

    /// <summary>The next item that can be chosen, going round; -1 where none can.</summary>
    private int Next(int from, int way)
    {
        int count = Page.Items.Count;
        for (int i = 1; i <= count; i++)
        {
            int at = ((from + (way * i)) % count + count) % count;
            if (Page.Items[at].IsEnabled)
            {
                return at;
            }
        }

        return -1;
    }

    private void Move(int way, in PanelMetrics metrics)
    {
        Selected = Next(Selected, way);
        MenuLayout layout = MenuLayout.Of(Page.Items.Count, FirstRow, metrics);
        FirstRow = layout.FirstRow;
        if (Selected < 0)
        {
            return;
        }

        // Notes above the first item or below the last cannot be selected, and are to be seen nevertheless.
        int top = Selected, bottom = Selected;
        while (top > 0 && !Page.Items[top - 1].IsEnabled && bottom - top + 1 < layout.VisibleRows)
        {
            top--;
        }

        FirstRow = top < FirstRow ? top : Math.Max(FirstRow, bottom - layout.VisibleRows + 1);
    }

    private bool Choose(in MenuInput input)
    {
        if (Selected < 0)
        {
            return false;
        }

        MenuItem item = Page.Items[Selected];
        if (input.Left != input.Right)
        {
            if (input.Right && item is MenuSubmenu inner)
            {
                Enter(inner);
                return true;
            }

            item.Change(input.Right ? 1 : -1);
        }

        return input.Accept && Accept(item);
    }

    private bool Accept(MenuItem item)
    {
        if (item is MenuSubmenu inner)
        {
            Enter(inner);
        }
        else
        {
            item.Accept();
        }

        return true;
    }

    private void Scroll(float notches, in PanelMetrics metrics)
    {
        _wheel = Math.Clamp(_wheel + (float.IsFinite(notches) ? notches : 0), -100, 100);
        int rows = (int)_wheel;
        _wheel -= rows;
        FirstRow = MenuLayout.Of(Page.Items.Count, FirstRow - rows, metrics).FirstRow;
    }

    private void Point(in MenuInput input, in MenuLayout layout)
    {
        // A pointer that only just appeared was not moved: it lies where the mouse was let go.
        bool moved = _pointerBefore is not null && input.PointerPixels != _pointerBefore;
        _pointerBefore = input.PointerPixels;
        if (input.PointerPixels is not { } at || !(input.PointerHeld || input.PointerPressed))
        {
            _dragged = -1;
        }

        if (input.PointerPixels is not { } point)
        {
            return;
        }

        if (_dragged >= 0 && !input.PointerPressed)
        {
            Drag(point, layout);
            return;
        }

        // A pointer that lies still leaves the selection to the keys.
        int row = layout.RowAt(point);
        bool isOnItem = row >= 0 && Page.Items[row].IsEnabled;
        if (isOnItem && (moved || input.PointerPressed))
        {
            Selected = row;
        }

        if (input.PointerPressed && isOnItem)
        {
            Press(row, point, layout);
        }
        else if (input.PointerPressed && IsInner && layout.BackArrow.Contains(point))
        {
            GoBack();
        }
    }

    private void Press(int row, Vector2 point, in MenuLayout layout)
    {
        MenuItem item = Page.Items[row];
        PanelRect value = layout.ValueOf(layout.Row(row));
        switch (item)
        {
            case MenuSlider when point.X >= value.X - layout.Em:
                _dragged = row;
                Drag(point, layout);
                break;
            case MenuSlider:
                break;
            case MenuChoice when point.X >= value.X && point.X < value.X + (value.Width / 2):
                item.Change(-1);
                break;
            default:
                Accept(item);
                break;
        }
    }

    private void Drag(Vector2 point, in MenuLayout layout)
    {
        // The page may have been filled anew, or scrolled away, under the pointer.
        if (_dragged < Page.Items.Count && Page.Items[_dragged] is MenuSlider { IsEnabled: true } slider)
        {
            PanelRect track = layout.TrackOf(layout.Row(_dragged));
            slider.SetFraction(Math.Clamp((point.X - track.X) / (double)track.Width, 0, 1));
        }
        else
        {
            _dragged = -1;
        }
    }

    private void Enter(MenuSubmenu item)
    {
        _above.Add((Page, Selected, FirstRow));
        Show(item.Page, -1, 0);
    }

    private void GoBack()
    {
        if (_above.Count == 0)
        {
            Close();
            return;
        }

        (MenuPage page, int selected, int firstRow) = _above[^1];
        _above.RemoveAt(_above.Count - 1);
        Show(page, selected, firstRow);
    }

    private void Show(MenuPage page, int selected, int firstRow)
    {
        (Page, Selected, FirstRow, _dragged, _wheel) = (page, selected, firstRow, -1, 0);
        KeepSelectionValid();
    }
}
