"""The reference pictures, by Blender's path tracer Cycles: blender -b -P render.py [-- SCENE [SAMPLES]]

Written for Blender 3.4.1 on a processor; each picture takes a minute or two on two cores. What the scenes are, scenes.json
says to both sides. Glass is a volume whose surfaces do not bend light (index 1): a straight ray is what the city draws, so
tint, shape and softness are compared, and what refraction would do to a caustic is left out on both sides.

The city's glass lets through 0.08 b + 0.92 b^2 of red, 0.55 b + 0.45 b^2 of green and b of blue, b = 2^(-a d) after d
metres: each is a sum of two Beer-Lambert laws, of rates a and 2 a. Light is linear, so one rendering with the two rates in
two channels gives all three colours, weighted afterwards.
"""
import bpy
import json
import math
import os
import struct
import sys
import tempfile
import zlib

import numpy as np

HERE = os.path.dirname(os.path.abspath(__file__))
SCENES = json.load(open(os.path.join(HERE, "scenes.json")))
SIMPLE, SQUARED = np.array([0.08, 0.55, 1.0]), np.array([0.92, 0.45, 0.0])
GLASS_INDEX, WATER_INDEX = 1.45, 1.333


def axes(p):
    """The city's y is up, Blender's z."""
    return (p[0], -p[2], p[1])


def begin(scene, samples, bounces):
    bpy.ops.wm.read_factory_settings(use_empty=True)
    render = bpy.context.scene
    render.render.engine = "CYCLES"
    render.cycles.device = "CPU"
    render.cycles.samples = samples
    render.cycles.use_adaptive_sampling = False
    render.cycles.use_denoising = False
    render.cycles.max_bounces = bounces
    render.cycles.glossy_bounces = bounces
    render.cycles.diffuse_bounces = 0
    render.cycles.transparent_max_bounces = 32
    render.cycles.sample_clamp_indirect = 0
    # A pixel is its own square's mean, as supersampling makes it.
    render.cycles.pixel_filter_type = "BOX"
    render.render.resolution_x, render.render.resolution_y = scene["size"]
    render.render.image_settings.file_format = "OPEN_EXR"
    render.render.image_settings.color_depth = "32"
    camera = bpy.data.cameras.new("eye")
    camera.sensor_fit = "VERTICAL"
    camera.angle_y = math.radians(scene["fovYDegrees"])
    camera.clip_end = 5000
    eye = bpy.data.objects.new("eye", camera)
    render.collection.objects.link(eye)
    eye.location = axes(scene["eye"])
    from mathutils import Vector
    ahead = Vector(axes(scene["target"])) - Vector(axes(scene["eye"]))
    eye.rotation_euler = ahead.to_track_quat("-Z", "Y").to_euler()
    render.camera = eye
    world = bpy.data.worlds.new("night")
    world.use_nodes = True
    world.node_tree.nodes["Background"].inputs[0].default_value = (0, 0, 0, 1)
    render.world = world
    return render


def add(render, name, vertices, faces, material):
    mesh = bpy.data.meshes.new(name)
    mesh.from_pydata([axes(v) for v in vertices], [], faces)
    mesh.materials.append(material)
    render.collection.objects.link(bpy.data.objects.new(name, mesh))


def nodes_of(name):
    material = bpy.data.materials.new(name)
    material.use_nodes = True
    tree = material.node_tree
    tree.nodes.clear()
    return material, tree, tree.nodes.new("ShaderNodeOutputMaterial")


def math_node(tree, operation, *inputs):
    node = tree.nodes.new("ShaderNodeMath")
    node.operation = operation
    for i, value in enumerate(inputs):
        if isinstance(value, (int, float)):
            node.inputs[i].default_value = value
        else:
            tree.links.new(value, node.inputs[i])
    return node.outputs[0]


def dielectric(tree, index):
    """What a clear surface mirrors (Fresnel, exact), the same from both sides: the ray inside is the straight one."""
    geometry = tree.nodes.new("ShaderNodeNewGeometry")
    behind = geometry.outputs["Backfacing"]
    fresnel = tree.nodes.new("ShaderNodeFresnel")
    # From behind Cycles inverts the index; inverted before, it comes out as from outside.
    tree.links.new(math_node(tree, "ADD", math_node(tree, "MULTIPLY", behind, 1 / index - index), index), fresnel.inputs["IOR"])
    return fresnel.outputs[0]


def tower_mesh(render, tower, material):
    """An octagon of the city's kind: ring units cut at 1 and, on the diagonals, at the chamfer."""
    t = tower["chamfer"] * math.sqrt(2) - 1
    outline = [(1, -t), (1, t), (t, 1), (-t, 1), (-1, t), (-1, -t), (-t, -1), (t, -1)]
    c, s = math.cos(tower["turnRadians"]), math.sin(tower["turnRadians"])
    vertices = []
    for y in (tower["bottom"], tower["top"]):
        half = tower["half"] + tower["taperPerMetre"] * (y - tower["bottom"])
        for (u, v) in outline:
            x, z = u * half, v * half * tower["depth"]
            vertices.append((tower["centre"][0] + x * c - z * s, y, tower["centre"][1] + x * s + z * c))
    # Outward, since Fresnel asks which side is which.
    sides = [(i, 8 + i, 8 + (i + 1) % 8, (i + 1) % 8) for i in range(8)]
    add(render, "tower", vertices, sides + [tuple(range(8)), tuple(range(15, 7, -1))], material)


def rates(tower):
    """Natural exponents per metre of the two laws."""
    simple = (0.072 + 0.04 * tower["number"]) * math.log(2)
    return simple, 2 * simple


def ground(render, material, reach=2000.0):
    add(render, "ground", [(-reach, 0, -reach), (reach, 0, -reach), (reach, 0, reach), (-reach, 0, reach)], [(3, 2, 1, 0)], material)


def rendered(render):
    """Rows from the top, linear floats."""
    path = os.path.join(tempfile.mkdtemp(), "out.exr")
    render.render.filepath = path
    bpy.ops.render.render(write_still=True)
    image = bpy.data.images.load(path)
    image.colorspace_settings.name = "Non-Color"
    pixels = np.array(image.pixels[:], dtype=np.float64).reshape(image.size[1], image.size[0], 4)
    return pixels[::-1, :, :3]


def write_png(name, linear):
    """sRGB-coded, 8 bits; no view transform."""
    c = np.clip(linear, 0, 1)
    c = np.where(c <= 0.0031308, 12.92 * c, 1.055 * np.power(c, 1 / 2.4) - 0.055)
    rows = np.round(c * 255).astype(np.uint8)
    raw = b"".join(b"\0" + row.tobytes() for row in rows)
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    head = struct.pack(">IIBBBBB", rows.shape[1], rows.shape[0], 8, 2, 0, 0, 0)
    with open(os.path.join(HERE, name + ".png"), "wb") as file:
        file.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"sRGB", b"\0") + chunk(b"IDAT", zlib.compress(raw, 9)) + chunk(b"IEND", b""))


def moonlight(samples):
    """Moonlight through one tower onto white ground; light that has touched the ground goes nowhere else."""
    scene, moon = SCENES["moonlight"], SCENES["moon"]
    render = begin(scene, samples, 0)
    glass, tree, out = nodes_of("glass")
    clear = tree.nodes.new("ShaderNodeBsdfTransparent")
    passes = math_node(tree, "SUBTRACT", 1.0, dielectric(tree, GLASS_INDEX))
    tree.links.new(passes, clear.inputs[0])
    tree.links.new(clear.outputs[0], out.inputs["Surface"])
    absorb = tree.nodes.new("ShaderNodeVolumeAbsorption")
    simple, squared = rates(scene["tower"])
    absorb.inputs["Density"].default_value = squared
    absorb.inputs["Color"].default_value = (1 - simple / squared, 0, 1, 1)
    tree.links.new(absorb.outputs[0], out.inputs["Volume"])
    tower_mesh(render, scene["tower"], glass)

    white, tree, out = nodes_of("white")
    diffuse = tree.nodes.new("ShaderNodeBsdfDiffuse")
    diffuse.inputs[0].default_value = (1, 1, 1, 1)
    tree.links.new(diffuse.outputs[0], out.inputs["Surface"])
    ground(render, white)

    from mathutils import Vector
    to_moon = Vector(axes(moon["toMoon"])).normalized()
    lamp = bpy.data.lights.new("moon", "SUN")
    lamp.angle = math.radians(moon["discDegrees"])
    # Open ground comes out as 1.
    lamp.energy = math.pi / to_moon.z
    sun = bpy.data.objects.new("moon", lamp)
    sun.rotation_euler = to_moon.to_track_quat("Z", "Y").to_euler()
    render.collection.objects.link(sun)
    got = rendered(render)
    light = got[:, :, 0:1] * SIMPLE + got[:, :, 1:2] * SQUARED
    write_png("moonlight", light * np.array(moon["colour"]) * scene["whiteGround"])


def puddle(samples):
    """A tower mirrored in water, and beside it in a film over rough stone. The tower's glass absorbs and glows; its
    surfaces mirror nothing, so that what is compared is the ground's mirror. Cycles adds what the glass gives; the
    three colours come from two renderings: channels hold the sky's parts first, then the glow's."""
    scene = SCENES["puddle"]
    simple, squared = rates(scene["tower"])
    horizon, zenith = np.array(scene["skyHorizon"]), np.array(scene["skyZenith"])

    def draw(sky_is_on, base, samples):
        render = begin(scene, samples, 1)
        tree = render.world.node_tree
        # Channels: rate a, rate 2 a. The sky's gradient is linear in two colours: one rendering for each end.
        background = tree.nodes["Background"]
        if sky_is_on is not None:
            coordinates = tree.nodes.new("ShaderNodeTexCoord")
            parts = tree.nodes.new("ShaderNodeSeparateXYZ")
            tree.links.new(coordinates.outputs["Generated"], parts.inputs[0])
            rise = math_node(tree, "SQRT", math_node(tree, "MAXIMUM", parts.outputs["Z"], 0.0))
            share = rise if sky_is_on == "zenith" else math_node(tree, "SUBTRACT", 1.0, rise)
            tree.links.new(share, background.inputs[0])
        glass, tree, out = nodes_of("glass")
        clear = tree.nodes.new("ShaderNodeBsdfTransparent")
        tree.links.new(clear.outputs[0], out.inputs["Surface"])
        absorb = tree.nodes.new("ShaderNodeVolumeAbsorption")
        absorb.inputs["Density"].default_value = squared
        absorb.inputs["Color"].default_value = (1 - simple / squared, 0, 1, 1)
        volume = absorb.outputs[0]
        if sky_is_on is None:
            # Of the second channel: radiance 1 - exp(-2 a d) along a ray of d metres.
            glow = tree.nodes.new("ShaderNodeEmission")
            glow.inputs["Color"].default_value = (0, 1, 0, 1)
            glow.inputs["Strength"].default_value = squared
            both = tree.nodes.new("ShaderNodeAddShader")
            tree.links.new(volume, both.inputs[0])
            tree.links.new(glow.outputs[0], both.inputs[1])
            volume = both.outputs[0]
        tree.links.new(volume, out.inputs["Volume"])
        tower_mesh(render, scene["tower"], glass)

        wet, tree, out = nodes_of("wet")
        mirror = tree.nodes.new("ShaderNodeBsdfGlossy")
        mirror.distribution = "BECKMANN"
        mirror.inputs["Color"].default_value = (1, 1, 1, 1)
        geometry = tree.nodes.new("ShaderNodeNewGeometry")
        place = tree.nodes.new("ShaderNodeSeparateXYZ")
        tree.links.new(geometry.outputs["Position"], place.inputs[0])
        # Beckmann's width is the slopes' deviation times the root of two; Cycles squares its roughness.
        rough = math.sqrt(math.sqrt(2) * scene["roughSlope"])
        # Stone lies left of the upright plane through the eye and a place; Blender's y is -z.
        (eye_x, _, eye_z), (to_x, to_z) = scene["eye"], scene["roughLeftOf"]
        left = math_node(tree, "MULTIPLY", math_node(tree, "SUBTRACT", place.outputs["X"], eye_x), to_z - eye_z)
        back = math_node(tree, "MULTIPLY", math_node(tree, "ADD", place.outputs["Y"], eye_z), to_x - eye_x)
        is_stone = math_node(tree, "GREATER_THAN", math_node(tree, "ADD", left, back), 0.0)
        tree.links.new(math_node(tree, "MULTIPLY", is_stone, rough), mirror.inputs["Roughness"])
        fresnel = tree.nodes.new("ShaderNodeFresnel")
        fresnel.inputs["IOR"].default_value = WATER_INDEX
        stone = tree.nodes.new("ShaderNodeEmission")
        stone.inputs["Color"].default_value = (base, base, base, 1)
        mix = tree.nodes.new("ShaderNodeMixShader")
        tree.links.new(fresnel.outputs[0], mix.inputs[0])
        tree.links.new(stone.outputs[0], mix.inputs[1])
        tree.links.new(mirror.outputs[0], mix.inputs[2])
        tree.links.new(mix.outputs[0], out.inputs["Surface"])
        ground(render, wet)
        return rendered(render)

    low, high, glow = draw("horizon", 0, samples), draw("zenith", 0, samples), draw(None, 0, samples)
    bare = draw(None, 1, 16)
    # What the stone itself gives: the rendering with it less the one without, which is 1 - Fresnel.
    stone = np.clip(bare[:, :, 0:1] - glow[:, :, 0:1], 0, 1)
    light = stone * np.array(scene["stone"]) + glow[:, :, 1:2] * np.array(scene["glow"])
    for (part, colour) in ((low, horizon), (high, zenith)):
        light = light + colour * (part[:, :, 0:1] * SIMPLE + part[:, :, 1:2] * SQUARED)
    write_png("puddle", light)


def polygons(facets):
    """A convex body's faces from its planes: on each plane a large square, cut by all others; corners run anticlockwise from outside."""
    planes = np.array(facets)
    faces = []
    for (i, plane) in enumerate(planes):
        normal = plane[:3] / np.linalg.norm(plane[:3])
        aside = np.cross(normal, (0, 0, 1) if abs(normal[2]) < 0.9 else (1, 0, 0))
        aside /= np.linalg.norm(aside)
        up = np.cross(normal, aside)
        corners = [normal * plane[3] + 4 * (a * aside + b * up) for (a, b) in ((-1, -1), (1, -1), (1, 1), (-1, 1))]
        for (k, other) in enumerate(planes):
            if k == i or not corners:
                continue
            room = [other[3] - np.dot(other[:3], corner) for corner in corners]
            kept = []
            for (n, corner) in enumerate(corners):
                after = (n + 1) % len(corners)
                if room[n] >= 0:
                    kept.append(corner)
                if (room[n] >= 0) != (room[after] >= 0):
                    kept.append(corner + (corners[after] - corner) * room[n] / (room[n] - room[after]))
            corners = kept
        if len(corners) > 2:
            faces.append(corners)
    return faces


def gem(samples):
    """A brilliant under a sky of small lights. Dispersion is three renderings, one for each colour's index."""
    scene = SCENES["gem"]
    faces = polygons(scene["facets"])
    channels = []
    for (channel, index) in enumerate(scene["indices"]):
        render = begin(scene, samples, 32)
        render.cycles.transmission_bounces = 32
        render.cycles.blur_glossy = 0
        tree = render.world.node_tree
        coordinates = tree.nodes.new("ShaderNodeTexCoord")
        parts = tree.nodes.new("ShaderNodeSeparateXYZ")
        tree.links.new(coordinates.outputs["Generated"], parts.inputs[0])
        low, high = scene["skyLow"][channel], scene["skyHigh"][channel]
        rise = math_node(tree, "ADD", math_node(tree, "MULTIPLY", parts.outputs["Z"], 0.5), 0.5)
        sum_ = math_node(tree, "ADD", math_node(tree, "MULTIPLY", rise, high - low), low)
        for light in scene["lights"]:
            way = np.array(axes(light[:3]))
            dot = tree.nodes.new("ShaderNodeVectorMath")
            dot.operation = "DOT_PRODUCT"
            tree.links.new(coordinates.outputs["Generated"], dot.inputs[0])
            dot.inputs[1].default_value = tuple(way / np.linalg.norm(way))
            off = math_node(tree, "MULTIPLY", math_node(tree, "SUBTRACT", dot.outputs["Value"], 1.0), light[6])
            sum_ = math_node(tree, "ADD", sum_, math_node(tree, "MULTIPLY", math_node(tree, "POWER", 2.0, off), light[3 + channel]))
        tree.links.new(sum_, tree.nodes["Background"].inputs[0])
        diamond, tree, out = nodes_of("diamond")
        glass = tree.nodes.new("ShaderNodeBsdfGlass")
        glass.distribution = "SHARP"
        glass.inputs["Color"].default_value = (1, 1, 1, 1)
        glass.inputs["IOR"].default_value = index
        tree.links.new(glass.outputs[0], out.inputs["Surface"])
        corners = [tuple(corner) for face in faces for corner in face]
        starts = np.cumsum([0] + [len(face) for face in faces])
        add(render, "gem", corners, [tuple(range(starts[i], starts[i + 1])) for i in range(len(faces))], diamond)
        channels.append(rendered(render)[:, :, channel])
    write_png("gem", np.stack(channels, axis=2))


if __name__ == "__main__":
    words = sys.argv[sys.argv.index("--") + 1:] if "--" in sys.argv else []
    samples = int(words[1]) if len(words) > 1 else 512
    for (name, draw_scene) in (("moonlight", moonlight), ("puddle", puddle), ("gem", gem)):
        if not words or words[0] == name:
            draw_scene(samples)
