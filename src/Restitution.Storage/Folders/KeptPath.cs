using System.Text;

namespace Restitution.Storage.Folders;

/// <summary>Paths of files that a case keeps: such as every machine to which the case is taken can hold.</summary>
public static class KeptPath
{
    /// <summary>The most bytes of one step in UTF-8.</summary>
    /// <remarks>File systems hold 255; a copy beside it, such as <c>name.part</c>, needs some of them.</remarks>
    public const int StepBytesMost = 200;

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <returns>What is wrong with a step of the path, and what was wanted; null where nothing is.</returns>
    public static (string Found, string Wanted)? FaultOf(string path) =>
        path.Split('/').Select(FaultOfStep).FirstOrDefault(fault => fault is not null);

    /// <summary>Whether the two cannot lie in one folder everywhere.</summary>
    /// <remarks>
    /// Two names that differ in the case of letters only, or in how an accent is composed, are one file on many
    /// machines; a file cannot stand beside a folder of its own name. A path does not clash with itself.
    /// </remarks>
    public static bool Clash(string one, string other)
    {
        string[] steps = one.Split('/');
        string[] others = other.Split('/');
        foreach ((string step, string beside) in steps.Zip(others))
        {
            if (step != beside)
            {
                return Folded(step) == Folded(beside);
            }
        }

        return steps.Length != others.Length;
    }

    private static (string Found, string Wanted)? FaultOfStep(string step)
    {
        try
        {
            int count = Strict.GetByteCount(step);
            return count > StepBytesMost
                ? (FormattableString.Invariant($"a name of {count} bytes"),
                    FormattableString.Invariant($"at most {StepBytesMost} bytes in UTF-8, a Thai letter being three"))
                : step.Length > 0 && step[^1] is '.' or ' '
                    ? ("a name that ends in a dot or a space", "a name that ends in a letter or a digit")
                    : null;
        }
        catch (EncoderFallbackException)
        {
            return ("half of a letter", "whole letters");
        }
    }

    private static string Folded(string step) => step.Normalize(NormalizationForm.FormC).ToUpperInvariant();
}
