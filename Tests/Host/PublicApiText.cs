using System.Reflection;
using System.Runtime.CompilerServices;

namespace GlassCity.Tests.Host;

/// <summary>The public members of an assembly, each written as the Roslyn PublicAPI files write them.</summary>
internal static class PublicApiText
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly NullabilityInfoContext Nullability = new();

    internal static IEnumerable<string> Of(Assembly assembly) => assembly.GetExportedTypes().SelectMany(Of);

    private static IEnumerable<string> Of(Type type)
    {
        string name = type.FullName!;
        yield return name;
        if (type.IsEnum)
        {
            foreach (FieldInfo field in type.GetFields(BindingFlags.Public | BindingFlags.Static))
            {
                yield return $"{name}.{field.Name} = {field.GetRawConstantValue()} -> {name}";
            }

            yield break;
        }

        // A struct has its blank constructor without declaring it.
        if (type.IsValueType && type.GetConstructor(Type.EmptyTypes) is null)
        {
            yield return $"{name}.{type.Name}() -> void";
        }

        foreach (MemberInfo member in type.GetMembers(Declared))
        {
            foreach (string line in Of(name, member))
            {
                yield return line;
            }
        }
    }

    private static IEnumerable<string> Of(string type, MemberInfo member) => member switch
    {
        PropertyInfo property => OfProperty(type, property),
        EventInfo what => [$"{type}.{what.Name} -> {Named(what.EventHandlerType!, Nullability.Create(what))}"],
        FieldInfo field => [$"{Prefix(field.IsStatic)}{type}.{field.Name} -> {Named(field.FieldType, Nullability.Create(field))}"],
        ConstructorInfo made => [$"{type}.{made.DeclaringType!.Name}({Parameters(made)}) -> void"],
        MethodInfo { IsSpecialName: false } method =>
            [$"{Prefix(method.IsStatic)}{type}.{method.Name}({Parameters(method)}) -> {Returned(method)}"],
        MethodInfo => [],
        _ => [$"{type}.{member.Name}: a member of a kind the stand-in should not have"],
    };

    private static IEnumerable<string> OfProperty(string type, PropertyInfo property)
    {
        string name = $"{Prefix(property.GetAccessors()[0].IsStatic)}{type}.{property.Name}";
        if (property.GetMethod is { IsPublic: true })
        {
            yield return $"{name}.get -> {Named(property.PropertyType, Nullability.Create(property))}";
        }

        if (property.SetMethod is { IsPublic: true } set)
        {
            bool isInit = set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
            yield return $"{name}.{(isInit ? "init" : "set")} -> void";
        }
    }

    private static string Prefix(bool isStatic) => isStatic ? "static " : "";

    private static string Returned(MethodInfo method) =>
        Named(method.ReturnType, Nullability.Create(method.ReturnParameter));

    private static string Parameters(MethodBase method)
    {
        string[] all = [.. method.GetParameters().Select(p => $"{Named(p.ParameterType, Nullability.Create(p))} {p.Name}")];
        bool isExtension = method.IsDefined(typeof(ExtensionAttribute));
        return (isExtension ? "this " : "") + string.Join(", ", all);
    }

    private static string Named(Type type, NullabilityInfo known)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            return Plain(inner) + "?";
        }

        string text = Plain(type);
        if (type.IsGenericType)
        {
            Type[] arguments = type.GetGenericArguments();
            text += $"<{string.Join(", ", arguments.Select((a, i) => Named(a, known.GenericTypeArguments[i])))}>";
        }

        return type.IsValueType ? text : text + (known.ReadState == NullabilityState.Nullable ? "?" : "!");
    }

    private static string Plain(Type type) => Type.GetTypeCode(type) switch
    {
        _ when type.IsEnum => type.FullName!,
        TypeCode.Boolean => "bool",
        TypeCode.Int32 => "int",
        TypeCode.Single => "float",
        TypeCode.String => "string",
        _ when type == typeof(void) => "void",
        _ => $"{type.Namespace}.{type.Name.Split('`')[0]}",
    };
}
