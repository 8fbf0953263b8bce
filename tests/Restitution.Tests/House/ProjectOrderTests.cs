using System.Xml.Linq;

namespace Restitution.Tests.House;

/// <summary>Dependencies between projects point one way, and the engine has two packages and no more.</summary>
public sealed class ProjectOrderTests
{
    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["NodaMoney"] = [],
        ["Microsoft.SqlServer.Server"] = [],
        ["Restitution"] = ["NodaMoney"],
        ["Restitution.Intake"] = ["Restitution"],
        ["Restitution.Storage"] = ["Restitution", "Restitution.Intake", "Microsoft.SqlServer.Server"],
        ["Restitution.Documents"] = ["Restitution"],
        ["Restitution.Service"] =
            ["Restitution", "Restitution.Intake", "Restitution.Storage", "Restitution.Documents"],
        ["Restitution.Cli"] =
        [
            "Restitution", "Restitution.Intake", "Restitution.Storage", "Restitution.Documents",
            "Restitution.Service",
        ],
    };

    [Fact]
    public void No_project_uses_another_than_it_may() => Rule.IsKept(
        from project in Projects("src")
        from used in ProjectsUsedBy(XDocument.Parse(project.Text))
        where !MayUse[NameOf(project)].Contains(used)
        select $"{NameOf(project)} uses {used}");

    [Fact]
    public void Every_project_has_its_place_in_the_order() =>
        Assert.Equal(MayUse.Keys.Order(), Projects("src").Select(NameOf).Order());

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        string solution = File.ReadAllText(Path.Combine(SourceTree.Root, "Restitution.sln")).Replace('\\', '/');

        Rule.IsKept(
            from project in Projects("src").Concat(Projects("tests"))
            where !solution.Contains(project.Path, StringComparison.Ordinal)
            select project.Path);
    }

    [Fact]
    public void The_engine_has_two_packages()
    {
        TreeFile engine = Projects("src").Single(project => NameOf(project) == "Restitution");

        Assert.Equal(["NodaMoney", "NodaTime"], PackagesOf(XDocument.Parse(engine.Text)).Order());
    }

    [Fact]
    public void Every_package_version_has_a_reason_on_the_line_before() =>
        Rule.IsKept(PackagesWithoutReason(File.ReadAllText(Path.Combine(SourceTree.Root, "Directory.Packages.props"))));

    [Fact]
    public void No_project_sets_a_version_of_its_own() => Rule.IsKept(
        from project in Projects("src").Concat(Projects("tests"))
        from reference in XDocument.Parse(project.Text).Descendants("PackageReference")
        where reference.Attribute("Version") is not null || reference.Attribute("VersionOverride") is not null
        select $"{project.Path}: {reference}");

    [Theory]
    [InlineData("../Restitution.Cli/Restitution.Cli.csproj", "Restitution.Cli")]
    [InlineData(@"..\StandIns\NodaMoney\NodaMoney.csproj", "NodaMoney")]
    public void The_rule_notices_a_reference(string path, string used) => Assert.Equal(
        [used],
        ProjectsUsedBy(new XDocument(new XElement("ProjectReference", new XAttribute("Include", path)))));

    [Fact]
    public void The_rule_notices_a_package_without_a_reason() => Assert.Equal(
        ["B"],
        PackagesWithoutReason(
            """
            <I>
              <!-- Reads a. -->
              <PackageVersion Include="A" Version="1" />
              <PackageVersion Include="B" Version="1" />
            </I>
            """));

    private static IEnumerable<TreeFile> Projects(string folder) =>
        SourceTree.Under(folder).Where(file => file.Extension == ".csproj");

    private static string NameOf(TreeFile project) => Path.GetFileNameWithoutExtension(project.Path);

    private static string[] ProjectsUsedBy(XDocument project) =>
    [
        .. project.Descendants("ProjectReference")
            .Select(reference => ((string)reference.Attribute("Include")!).Replace('\\', '/'))
            .Select(path => Path.GetFileNameWithoutExtension(path)),
    ];

    private static IEnumerable<string> PackagesOf(XDocument project) =>
        project.Descendants("PackageReference").Select(reference => (string)reference.Attribute("Include")!);

    private static string[] PackagesWithoutReason(string versions) =>
    [
        .. XDocument.Parse(versions).Descendants("PackageVersion")
            .Where(version => version.PreviousNode is not XComment)
            .Select(version => (string)version.Attribute("Include")!),
    ];
}
