using System.Text;
using Restitution.Cli.Console;
using Restitution.Intake;

namespace Restitution.Cli.Review;

/// <summary>What a review says to a person and asks of one; for machines it says nothing.</summary>
internal sealed class ReviewTerminal(Terminal terminal, bool isAsking, bool isSaying)
{
    public bool IsAsking => isAsking;

    public bool IsSaying => isSaying;

    /// <summary>How sheets may be named in what is said from now on.</summary>
    public ShownPlaces Places { get; set; } = ShownPlaces.AsWritten;

    public TextWriter Out => Places == ShownPlaces.AsWritten ? terminal.Out : new ShownOut(terminal.Out, Places);

    /// <param name="sentence">Null for nothing to say.</param>
    public void Say(string? sentence)
    {
        if (isSaying && sentence is not null)
        {
            Out.WriteLine(sentence);
        }
    }

    /// <summary>What was typed, without outer spaces; blank where nothing was.</summary>
    public string Ask(string question)
    {
        Out.Write(question + " ");
        terminal.Out.Flush();
        return terminal.In.ReadLine()?.Trim() ?? "";
    }

    /// <summary>A line as it was typed, outer spaces included.</summary>
    public string AskVerbatim(string question)
    {
        Out.Write(question + " ");
        terminal.Out.Flush();
        return terminal.In.ReadLine() ?? "";
    }
}

/// <summary>Writes sheets as they may be shown.</summary>
file sealed class ShownOut(TextWriter output, ShownPlaces places) : TextWriter(output.FormatProvider)
{
    public override Encoding Encoding => output.Encoding;

    public override void Write(char value) => output.Write(value);

    public override void Write(string? value) => output.Write(value is null ? null : places.In(value));

    public override void WriteLine(string? value) => output.WriteLine(value is null ? null : places.In(value));
}
