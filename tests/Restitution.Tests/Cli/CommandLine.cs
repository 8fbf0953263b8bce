using Restitution.Cli;
using Restitution.Cli.Console;
using Restitution.Tests.Storage;

namespace Restitution.Tests.Cli;

/// <summary>Runs a command line in this process and keeps what it printed.</summary>
internal sealed record CommandLine(int Code, string Output, string Error)
{
    /// <param name="key">What RESTITUTION_IDENTITY_KEY holds; null for nothing.</param>
    /// <param name="typed">What a person types, line by line; null for nobody at the terminal.</param>
    /// <param name="variable">Every other variable of the environment; null for none.</param>
    public static CommandLine Run(
        string[] args, string? key = null, string? typed = null, Func<string, string?>? variable = null)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var terminal = new Terminal
        {
            Out = output,
            Error = error,
            In = new StringReader(typed ?? ""),
            Clock = FixedClock.Instance,
            UserName = "officer",
            Variable = name => name == "RESTITUTION_IDENTITY_KEY" ? key : variable?.Invoke(name),
            IsInteractive = typed is not null,
        };
        int code = RestitutionCommand.Run(args, terminal);
        return new CommandLine(code, output.ToString(), error.ToString());
    }

    public static CommandLine Run(params string[] args) => Run(args, null, null);

    public override string ToString() => $"exit {Code}\n{Output}\n{Error}";
}
