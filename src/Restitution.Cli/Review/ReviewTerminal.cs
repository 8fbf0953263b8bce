using Restitution.Cli.Console;

namespace Restitution.Cli.Review;

/// <summary>What a review says to a person and asks of one; for machines it says nothing.</summary>
internal sealed class ReviewTerminal(Terminal terminal, bool isAsking, bool isSaying)
{
    public bool IsAsking => isAsking;

    public bool IsSaying => isSaying;

    public TextWriter Out => terminal.Out;

    /// <param name="sentence">Null for nothing to say.</param>
    public void Say(string? sentence)
    {
        if (isSaying && sentence is not null)
        {
            terminal.Out.WriteLine(sentence);
        }
    }

    /// <summary>What was typed, without outer spaces; blank where nothing was.</summary>
    public string Ask(string question)
    {
        terminal.Out.Write(question + " ");
        terminal.Out.Flush();
        return terminal.In.ReadLine()?.Trim() ?? "";
    }

    /// <summary>A line as it was typed, outer spaces included.</summary>
    public string AskVerbatim(string question)
    {
        terminal.Out.Write(question + " ");
        terminal.Out.Flush();
        return terminal.In.ReadLine() ?? "";
    }
}
