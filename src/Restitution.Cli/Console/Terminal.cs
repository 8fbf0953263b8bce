using System.Text;
using NodaTime;
using Spectre.Console;

namespace Restitution.Cli.Console;

/// <summary>What a command may touch of the world: text in and out, the clock, the user, the environment.</summary>
public sealed class Terminal
{
    public required TextWriter Out { get; init; }

    public required TextWriter Error { get; init; }

    public required TextReader In { get; init; }

    public required IClock Clock { get; init; }

    /// <summary>The user of the operating system; written into the logs of a case.</summary>
    public required string UserName { get; init; }

    /// <summary>A variable of the environment; null when it is not set.</summary>
    public required Func<string, string?> Variable { get; init; }

    /// <summary>Asks for a secret without showing it; null when nobody is there to ask.</summary>
    public Func<string, string?> AskSecret { get; init; } = static _ => null;

    /// <summary>Whether a person reads the output: tables get lines and colours.</summary>
    public bool IsOutATerminal { get; init; }

    /// <summary>Whether a person reads the errors: long work shows progress there.</summary>
    public bool IsErrorATerminal { get; init; }

    /// <summary>Whether a person can be asked.</summary>
    public bool IsInteractive { get; init; }

    public static Terminal OfTheProcess()
    {
        System.Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        bool isInteractive = !System.Console.IsInputRedirected && !System.Console.IsErrorRedirected;
        return new Terminal
        {
            Out = System.Console.Out,
            Error = System.Console.Error,
            In = System.Console.In,
            Clock = SystemClock.Instance,
            UserName = Environment.UserName,
            Variable = Environment.GetEnvironmentVariable,
            AskSecret = prompt => isInteractive ? AskOnErrorConsole(prompt) : null,
            IsOutATerminal = !System.Console.IsOutputRedirected,
            IsErrorATerminal = !System.Console.IsErrorRedirected,
            IsInteractive = isInteractive,
        };
    }

    /// <summary>Today where the command runs, in UTC: the day written beside a decision.</summary>
    public LocalDate Today => Clock.GetCurrentInstant().InUtc().Date;

    /// <summary>Shows a line of progress while the work runs; says nothing when no person watches.</summary>
    public T Watch<T>(string doing, Func<Action<string>, T> work)
    {
        if (!IsErrorATerminal)
        {
            return work(static _ => { });
        }

        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Error) });
        return console.Status().Start(
            Markup.Escape(doing), status => work(step => status.Status = Markup.Escape(step)));
    }

    private static string AskOnErrorConsole(string prompt)
    {
        IAnsiConsole console = AnsiConsole.Create(
            new AnsiConsoleSettings { Out = new AnsiConsoleOutput(System.Console.Error) });
        return console.Prompt(new TextPrompt<string>(Markup.Escape(prompt)).Secret(null));
    }
}
