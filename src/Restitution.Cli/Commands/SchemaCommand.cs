using System.CommandLine;
using System.Reflection;
using System.Text.Json.Nodes;
using Restitution.Cli.Console;

namespace Restitution.Cli.Commands;

/// <summary><c>schema</c>: the JSON Schema of what a command prints with <c>--json</c>.</summary>
internal static class SchemaCommand
{
    private const string Ending = ".schema.json";

    private static readonly Assembly Here = typeof(SchemaCommand).Assembly;

    /// <summary>In the order of the alphabet.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. Here.GetManifestResourceNames()
            .Where(name => name.EndsWith(Ending, StringComparison.Ordinal))
            .Select(name => name[..^Ending.Length])
            .Order(StringComparer.Ordinal),
    ];

    public static Command Make(Terminal terminal)
    {
        var name = new Argument<string?>("NAME")
        {
            Description = $"One of {string.Join(", ", Names)}; without it, their list.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        name.AcceptOnlyFromAmong([.. Names]);
        var command = new Command("schema", "Print the JSON Schema of what a command prints with --json.") { name };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(name) is { } asked)
            {
                terminal.Out.Write(Text(asked));
            }
            else if (parsed.GetValue<bool>("--json"))
            {
                JsonPrint.WriteTo(terminal, new JsonArray([.. Names.Select(each => (JsonNode)each)]));
            }
            else
            {
                Names.ToList().ForEach(terminal.Out.WriteLine);
            }

            return ExitCode.Done;
        });
        return HelpWithExamples.For(command, "restitution schema", "restitution schema read");
    }

    public static string Text(string name)
    {
        using Stream bytes = Here.GetManifestResourceStream(name + Ending)!;
        using var reader = new StreamReader(bytes);
        return reader.ReadToEnd();
    }
}
