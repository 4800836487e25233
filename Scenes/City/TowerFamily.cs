namespace GlassCity.Scenes.City;

/// <summary>Kinds of silhouette. Each differs from every other as a black shape 64 pixels high; a test measures it.</summary>
public enum TowerFamily : byte
{
    /// <summary>A broad foot, a waist, and half its height a point.</summary>
    Spire,

    /// <summary>Blocks set back on three sides and flush on the fourth: a stair for giants.</summary>
    Stair,

    /// <summary>A shaft that leans far out and bends back at its knee.</summary>
    Leaning,

    /// <summary>A thin stem that opens into a crown.</summary>
    Crown,

    /// <summary>Slabs, each turned against the one below.</summary>
    Twisted,

    /// <summary>One wedge, its point over its own edge.</summary>
    Shard,

    /// <summary>A slim shaft under a swelling dome.</summary>
    Onion,

    /// <summary>A thin blade bent like a sail in wind.</summary>
    Sail,

    /// <summary>Storeys like hoods, one over the other.</summary>
    Pagoda,

    /// <summary>A low house with a garden for its roof: what gives the street its sky.</summary>
    Terrace,

    /// <summary>Two shafts and a bridge between them.</summary>
    Twin,

    /// <summary>Two legs under a lintel.</summary>
    Gate,

    /// <summary>Needles of unlike height.</summary>
    Cluster,

    /// <summary>Two bows that part at the ground and meet in a point: it stands over the avenue's end.</summary>
    Eye,

    /// <summary>Not a tower: one cell's piece of a way through the air.</summary>
    Skybridge,
}
