using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Restitution.Tests.House;

/// <summary>The engine knows no binary fraction, clock, culture, file, network or chance.</summary>
/// <remarks>
/// So the same case gives the same bytes. Law on file is read from the assembly itself, as a stream that nobody can
/// change while it runs.
/// </remarks>
public sealed class EngineKnowsNoWorldTests
{
    private static readonly HashSet<string> TypesRefused =
    [
        "Double", "DateTime", "DateTimeOffset", "DateOnly", "TimeOnly", "TimeProvider", "SystemClock", "IClock",
        "Stopwatch", "TimeZoneInfo", "FileStream", "FileInfo", "DirectoryInfo", "FileSystemInfo", "HttpClient",
        "Socket", "Random", "RandomNumberGenerator", "Guid", "RegionInfo", "ThreadLocal", "AsyncLocal",
    ];

    private static readonly HashSet<string> MembersRefused =
    [
        "CurrentCulture", "CurrentUICulture", "DefaultThreadCurrentCulture", "GetCultureInfo", "GetSystemDefault",
        "InstalledUICulture",
    ];

    // Their names are words of the engine too (a place has a Path), so a use is a call of one of their own members.
    private static readonly Type[] StaticsRefused =
        [typeof(File), typeof(Directory), typeof(Path), typeof(Environment), typeof(Console), typeof(AppContext)];

    [Fact]
    public void No_source_of_the_engine_uses_one() => Rule.IsKept(
        from file in SourceTree.Engine
        from found in Worldly(file.Text)
        select $"{file.Path}: {found}");

    [Theory]
    [InlineData("class A { double b; }")]
    [InlineData("class A { float b; }")]
    [InlineData("class A { object B() => 0.5; }")]
    [InlineData("class A { object B() => 1e3; }")]
    [InlineData("class A { object B() => Double.Parse(\"1\"); }")]
    [InlineData("class A { object B() => DateTime.Now; }")]
    [InlineData("class A { object B() => SystemClock.Instance; }")]
    [InlineData("class A { object B() => CultureInfo.CurrentCulture; }")]
    [InlineData("class A { object B() => File.ReadAllText(\"a\"); }")]
    [InlineData("class A { object B() => Path.Combine(\"a\", \"b\"); }")]
    [InlineData("class A { object B() => System.IO.Directory.GetFiles(\"a\"); }")]
    [InlineData("class A { object B() => Environment.MachineName; }")]
    [InlineData("class A { object B() => new FileInfo(\"a\"); }")]
    [InlineData("class A { object B() => Guid.NewGuid(); }")]
    [InlineData("using System.Net.Http;")]
    public void The_rule_notices_a_use(string source) => Assert.NotEmpty(Worldly(source));

    [Theory]
    [InlineData("class A { decimal b = 0.5m; int c = 7; long d = 7L; }")]
    [InlineData("class A { object B(Authority a) => a.File; }")]
    [InlineData("class A { object B() => SourceRef.Path(\"a\", \"b\"); }")]
    [InlineData("// double DateTime.Now")]
    public void The_rule_lets_the_engines_own_words_pass(string source) => Assert.Empty(Worldly(source));

    private static string[] Worldly(string source)
    {
        CompilationUnitSyntax unit = SourceTree.Parse(source);
        return
        [
            .. BinaryFractions(unit),
            .. from name in unit.DescendantNodes().OfType<IdentifierNameSyntax>()
               where TypesRefused.Contains(name.Identifier.Text) || MembersRefused.Contains(name.Identifier.Text)
               select name.Identifier.Text,
            .. from access in unit.DescendantNodes().OfType<MemberAccessExpressionSyntax>()
               where IsStaticRefused(access)
               select access.ToString(),
            .. from use in unit.Usings
               where use.Name?.ToString() is string name && IsNamespaceRefused(name)
               select use.ToString(),
        ];
    }

    private static IEnumerable<string> BinaryFractions(CompilationUnitSyntax unit) =>
        from token in unit.DescendantTokens()
        where token.Kind() is SyntaxKind.DoubleKeyword or SyntaxKind.FloatKeyword
            || (token.IsKind(SyntaxKind.NumericLiteralToken) && token.Value is double or float)
        select token.ToString();

    private static bool IsStaticRefused(MemberAccessExpressionSyntax access)
    {
        string left = access.Expression.ToString().Split('.')[^1];
        return StaticsRefused.Any(type => type.Name == left && type.GetMember(
            access.Name.Identifier.Text, BindingFlags.Public | BindingFlags.Static).Length > 0);
    }

    private static bool IsNamespaceRefused(string name) =>
        name.StartsWith("System.Net", StringComparison.Ordinal)
        || name.StartsWith("System.Threading", StringComparison.Ordinal)
        || name is "System.Diagnostics" or "System.Reflection.Emit" or "System.Data";
}
