using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Restitution.Cli.Console;

/// <summary>The help of a command, followed by its examples.</summary>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    private static readonly Dictionary<Command, string[]> Examples = [];

    /// <summary>
    /// Gives a command its examples, each a whole command line with a few words after two spaces and a #.
    /// </summary>
    public static TCommand For<TCommand>(TCommand command, params string[] examples)
        where TCommand : Command
    {
        lock (Examples)
        {
            Examples[command] = examples;
        }

        return command;
    }

    public static string[] Of(Command command)
    {
        lock (Examples)
        {
            return Examples.GetValueOrDefault(command, []);
        }
    }

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        InvocationConfiguration configuration = parseResult.InvocationConfiguration;
        TextWriter output = configuration.Output;
        using var text = new StringWriter();
        configuration.Output = text;
        int code = help.Invoke(parseResult);
        configuration.Output = output;

        // The library calls the command by the file that runs it; people call it by its name.
        output.Write(text.ToString()
            .Replace(parseResult.RootCommandResult.Command.Name, "restitution", StringComparison.Ordinal));
        string[] examples = Of(parseResult.CommandResult.Command);
        if (examples.Length > 0)
        {
            output.WriteLine("Examples:");
            foreach (string example in examples)
            {
                output.WriteLine("  " + example);
            }

            output.WriteLine();
        }

        return code;
    }
}
