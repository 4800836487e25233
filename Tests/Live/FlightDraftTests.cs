using System.Numerics;
using GlassCity.Engine;
using GlassCity.Engine.View;
using GlassCity.Scenes.Live;
using Xunit;

namespace GlassCity.Tests.Live;

public sealed class FlightDraftTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("draft").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Keys_are_passed_in_their_order_at_times_that_follow_the_way()
    {
        var draft = new FlightDraft();
        draft.Drop(At(0), 1, dreamSeconds: 12);
        draft.Drop(At(70), 1, dreamSeconds: 99);
        draft.Drop(At(70), 1, dreamSeconds: 99);
        Assert.Equal(12, draft.StartSeconds);
        Assert.Equal(11.5, draft.DurationSeconds, 6);
        FlightPath path = draft.ToFlight("mine").Path;
        Assert.Equal(0, path.At(0).PositionWorld.X, 4);
        Assert.Equal(70, path.At(10).PositionWorld.X, 4);
    }

    [Fact]
    public void A_turn_on_the_spot_takes_its_time()
    {
        var draft = new FlightDraft();
        draft.Drop(At(0), 1, 0);
        draft.Drop(new Pose(default, Quaternion.CreateFromAxisAngle(Vector3.UnitY, 2)), 1, 0);
        Assert.Equal(4, draft.DurationSeconds, 3);
    }

    [Fact]
    public void The_last_key_can_be_taken_back_until_none_is_left()
    {
        var draft = new FlightDraft();
        draft.Drop(At(0), 1, 0);
        draft.Drop(At(7), 1, 0);
        Assert.True(draft.TakeBack());
        Assert.Equal(0, draft.DurationSeconds);
        Assert.True(draft.TakeBack());
        Assert.False(draft.TakeBack());
    }

    [Fact]
    public void A_saved_flight_reads_back_with_the_dreams_time_and_is_written_once()
    {
        var draft = new FlightDraft();
        draft.Drop(At(0), 0.9f, 12.5);
        draft.Drop(At(14), 1.1f, 20);
        string path = draft.Save(_folder);
        Assert.Equal(path, draft.Save(_folder));
        Flight read = FlightFile.Load(path);
        Assert.Equal(("flight-1", 12.5, 2.0), (read.Name, read.StartSeconds, read.Path.DurationSeconds));
        draft.Drop(At(28), 1, 20);
        Assert.EndsWith("flight-2.json", draft.Save(_folder), StringComparison.Ordinal);
    }

    [Fact]
    public void One_key_is_no_flight()
    {
        var draft = new FlightDraft();
        draft.Drop(At(0), 1, 0);
        Assert.Contains("at least 2 keys", Assert.Throws<UserError>(() => draft.Save(_folder)).Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_named()
    {
        var draft = new FlightDraft();
        draft.Drop(At(0), 1, 0);
        draft.Drop(At(7), 1, 0);
        string file = Path.Combine(_folder, "taken");
        File.WriteAllText(file, "");
        Assert.Contains(file, Assert.Throws<UserError>(() => draft.Save(Path.Combine(file, "flights"))).Message, StringComparison.Ordinal);
        Assert.Null(draft.SavedPath);
    }

    private static Pose At(float x) => new(new Vector3(x, 2, 0), Quaternion.Identity);
}
