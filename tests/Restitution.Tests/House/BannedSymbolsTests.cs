using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Restitution.Tests.House;

/// <summary>
/// The list of banned symbols reaches every project, and every line of it bans something that exists.
/// </summary>
/// <remarks>
/// Seen to stop the build: <c>public static decimal R(decimal a) =&gt; Math.Round(a, 2);</c> planted in the engine
/// gives RS0030 with the replacement, and the warning is an error.
/// </remarks>
public sealed class BannedSymbolsTests
{
    private const string List = "infra/analyzers/BannedSymbols.txt";

    [Fact]
    public void Every_project_of_ours_reads_the_list() => Rule.IsKept(
        from project in SourceTree.Under("src")
        where project.Extension == ".csproj" && !project.Path.StartsWith("src/StandIns/", StringComparison.Ordinal)
        where !ReadsTheList(XDocument.Parse(project.Text))
        select project.Path);

    [Fact]
    public void The_analyser_is_in_every_build_and_warnings_are_errors()
    {
        string props = File.ReadAllText(Path.Combine(SourceTree.Root, "Directory.Build.props"));

        Assert.Contains("Include=\"Microsoft.CodeAnalysis.BannedApiAnalyzers\"", props, StringComparison.Ordinal);
        Assert.Contains("<TreatWarningsAsErrors>true</TreatWarningsAsErrors>", props, StringComparison.Ordinal);
        Assert.DoesNotContain("RS0030", props, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_switches_the_rule_off() => Rule.IsKept(
        from file in SourceTree.CSharpUnder("src")
        where file.Text.Contains("RS00" + "30", StringComparison.Ordinal)
        select file.Path);

    [Fact]
    public void Every_line_bans_a_symbol_that_exists_and_names_what_to_use() =>
        Rule.IsKept(Faults(File.ReadAllLines(Path.Combine(SourceTree.Root, List))));

    [Theory]
    [InlineData("P:System.DateTime.Nwo;Take the day as a parameter", "P:System.DateTime.Nwo does not exist")]
    [InlineData("P:System.DateTime.Now;", "P:System.DateTime.Now names no replacement")]
    [InlineData("P:System.DateTime.Now", "P:System.DateTime.Now names no replacement")]
    public void The_rule_notices(string line, string fault) => Assert.Equal([fault], Faults([line]));

    [Fact]
    public void The_rule_notices_a_project_that_does_not_read_it() =>
        Assert.False(ReadsTheList(XDocument.Parse("<Project><ItemGroup /></Project>")));

    private static bool ReadsTheList(XDocument project) => project.Descendants("AdditionalFiles")
        .Any(file => ((string?)file.Attribute("Include"))?.EndsWith(List, StringComparison.Ordinal) == true);

    private static string[] Faults(IEnumerable<string> lines)
    {
        var everything = CSharpCompilation.Create("everything", references: PlatformAssemblies());
        return [.. lines.Select(line => FaultOf(line, everything)).OfType<string>()];
    }

    private static string? FaultOf(string line, CSharpCompilation everything)
    {
        string[] parts = line.Split(';', 2);

        // The stand-in leaves out what is banned; only the package has it.
        bool exists = parts[0].Contains(":NodaMoney.", StringComparison.Ordinal)
            || DocumentationCommentId.GetFirstSymbolForDeclarationId(parts[0], everything) is not null;
        if (!exists)
        {
            return $"{parts[0]} does not exist";
        }

        return parts.Length < 2 || string.IsNullOrWhiteSpace(parts[1]) ? $"{parts[0]} names no replacement" : null;
    }

    private static IEnumerable<MetadataReference> PlatformAssemblies() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path));
}
