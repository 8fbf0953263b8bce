using System.Text.RegularExpressions;
using Restitution.Service.Settings;
using Restitution.Tests.House;

namespace Restitution.Tests.Service.Functions;

/// <summary>
/// What the description of the cloud refers to is there, and what it sets for the service is what the service reads.
/// </summary>
public sealed partial class BicepTests
{
    // Read by the service, and set elsewhere than in the template or left as they usually are.
    private static readonly string[] NotOfTheTemplate =
    [
        "FUNCTIONS_CUSTOMHANDLER_PORT", "OTEL_EXPORTER_OTLP_ENDPOINT", "RESTITUTION_ADDRESSES", "RESTITUTION_DATA",
        "RESTITUTION_CHECKPOINT_ENTRIES", "RESTITUTION_LEAST_CELL", "RESTITUTION_RATES",
        "RESTITUTION_REQUESTS_AT_ONCE",
        "RESTITUTION_REQUESTS_PER_SECOND", "RESTITUTION_ROLES_CLAIM", "RESTITUTION_WORK",
        "RESTITUTION_WORK_LEASE_SECONDS",
    ];

    private static readonly IReadOnlyDictionary<string, string> Templates = SourceTree.Under("infra/bicep")
        .Where(file => file.Extension == ".bicep")
        .ToDictionary(file => Path.GetFileName(file.Path), file => file.Text);

    [Fact]
    public void Every_reference_resolves()
    {
        Assert.True(Templates.Count > 5);
        Rule.IsKept(Templates.Keys.SelectMany(name => Faults(name, Templates)));
    }

    [Theory]
    [InlineData("scope: work", "scope: wrok", "wrok is not declared")]
    [InlineData("parent: exhibitBlobs", "parent: exhibit", "exhibit is not declared")]
    [InlineData("value: storage.outputs.work", "value: storage.outputs.worc", "storage.bicep has no output worc")]
    [InlineData("zone: 'z'", "zones: 'z'", "storage.bicep has no parameter zones")]
    [InlineData("zone: 'z'", "", "storage.bicep is not given zone")]
    [InlineData("// asks for zone", "param unused string", "unused is used nowhere")]
    public void The_rule_notices_what_does_not_resolve(string text, string changed, string fault)
    {
        var made = new Dictionary<string, string>
        {
            ["main.bicep"] =
                "module storage 'storage.bicep' = {\n  params: {\n    zone: 'z'\n  }\n}\n"
                + "output all object = {\n  value: storage.outputs.work\n}\n",
            ["storage.bicep"] =
                "param zone string\n// asks for zone\nresource work 'a@1' = {\n  name: zone\n}\n"
                + "resource exhibitBlobs 'b@1' = {\n  name: 'x'\n}\nresource c 'c@1' = {\n  parent: exhibitBlobs\n"
                + "  scope: work\n}\noutput work string = work.id\n",
        };
        Assert.Empty(made.Keys.SelectMany(name => Faults(name, made)));

        var broken = made.ToDictionary(
            each => each.Key, each => each.Value.Replace(text, changed, StringComparison.Ordinal));

        Assert.Contains(fault, string.Join('\n', broken.Keys.SelectMany(name => Faults(name, broken))),
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_template_sets_the_service_reads_and_what_the_service_reads_is_decided_on()
    {
        string[] set = [.. SettingName.Matches(Templates["functions.bicep"]).Select(match => match.Groups[1].Value)];
        string[] read = [.. NamesRead()];

        Assert.True(set.Length > 5);
        Assert.Equal(set.Length, set.Distinct().Count());
        Assert.Empty(set.Except(read));
        Assert.Equal(read.Except(set).Order(StringComparer.Ordinal), NotOfTheTemplate.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_container_says_where_the_private_folder_is() => Assert.Equal(
        2, Regex.Count(
            File.ReadAllText(Path.Combine(SourceTree.Root, "infra", "container", "Containerfile")),
            "RESTITUTION_DATA=/var/lib/restitution"));

    private static HashSet<string> NamesRead()
    {
        HashSet<string> names = [];
        OptionsFromEnvironment.Read(
            name =>
            {
                names.Add(name);
                return name switch
                {
                    "RESTITUTION_AUTHORITY" => "https://issuer.example/",
                    "RESTITUTION_AUDIENCE" => "api",
                    _ => null,
                };
            },
            "kept");
        return names;
    }

    private static IEnumerable<string> Faults(string name, IReadOnlyDictionary<string, string> templates)
    {
        string text = Comment.Replace(templates[name], "");
        HashSet<string> declared = [.. Declared.Matches(text).Select(match => match.Groups[2].Value)];
        foreach (Match loop in Loop.Matches(text))
        {
            declared.UnionWith(Word.Matches(loop.Groups[1].Value).Select(word => word.Value));
        }

        IEnumerable<string> named = Reference.Matches(text).Select(match => match.Groups[1].Value)
            .Concat(Stands.Matches(text).Select(match => match.Groups[1].Value));
        foreach (string missing in named.Where(one => !declared.Contains(one)).Distinct())
        {
            yield return $"{name}: {missing} is not declared";
        }

        foreach (string unused in Declared.Matches(text)
            .Where(match => match.Groups[1].Value is "param" or "var").Select(match => match.Groups[2].Value)
            .Where(one => Regex.Count(text, $@"\b{one}\b") < 2))
        {
            yield return $"{name}: {unused} is used nowhere";
        }

        foreach (string fault in ModuleFaults(name, text, templates))
        {
            yield return fault;
        }
    }

    private static IEnumerable<string> ModuleFaults(
        string name, string text, IReadOnlyDictionary<string, string> templates)
    {
        Dictionary<string, string> files = [];
        foreach (Match module in Module.Matches(text))
        {
            string file = files[module.Groups[1].Value] = module.Groups[2].Value;
            Dictionary<string, bool> parameters = Parameter.Matches(templates[file])
                .ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value.Contains('='));
            string[] given = [.. Key.Matches(module.Groups[3].Value).Select(match => match.Groups[1].Value)];
            foreach (string one in given.Except(parameters.Keys))
            {
                yield return $"{name}: {file} has no parameter {one}";
            }

            foreach (string one in parameters.Where(each => !each.Value).Select(each => each.Key).Except(given))
            {
                yield return $"{name}: {file} is not given {one}";
            }
        }

        foreach (Match output in Output.Matches(text))
        {
            string file = files.GetValueOrDefault(output.Groups[1].Value, "none");
            if (!Regex.IsMatch(templates.GetValueOrDefault(file, ""), $@"(?m)^output {output.Groups[2].Value}\b"))
            {
                yield return $"{name}: {file} has no output {output.Groups[2].Value}";
            }
        }
    }

    [GeneratedRegex(@"(?m)^\s*//.*$", RegexOptions.CultureInvariant)]
    private static partial Regex Comment { get; }

    [GeneratedRegex(@"(?m)^(param|var|resource|module) (\w+)", RegexOptions.CultureInvariant)]
    private static partial Regex Declared { get; }

    [GeneratedRegex(@"\[for ([^:]+?) in ", RegexOptions.CultureInvariant)]
    private static partial Regex Loop { get; }

    [GeneratedRegex(@"\w+", RegexOptions.CultureInvariant)]
    private static partial Regex Word { get; }

    // In an expression, not in a text: after a colon, a bracket, a comma or the start of an interpolation.
    [GeneratedRegex(
        @"(?:[:(=,\[?!] *|\$\{)(?!environment\b)([a-z]\w*)(?:\[\w+\])?\.(?:id|name|properties|outputs|value|key)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Reference { get; }

    [GeneratedRegex(@"(?m)^\s*(?:parent|scope): (\w+)", RegexOptions.CultureInvariant)]
    private static partial Regex Stands { get; }

    [GeneratedRegex(@"(?ms)^module (\w+) '([^']+)' = \{\s*params: \{(.*?)\}\n\}", RegexOptions.CultureInvariant)]
    private static partial Regex Module { get; }

    [GeneratedRegex(@"(?m)^param (\w+) (.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Parameter { get; }

    [GeneratedRegex(@"(?:^|[\n,{])\s*(\w+): ", RegexOptions.CultureInvariant)]
    private static partial Regex Key { get; }

    [GeneratedRegex(@"\b(\w+)\.outputs\.(\w+)", RegexOptions.CultureInvariant)]
    private static partial Regex Output { get; }

    [GeneratedRegex(@"(?m)^  (RESTITUTION_\w+): ", RegexOptions.CultureInvariant)]
    private static partial Regex SettingName { get; }
}
