using Restitution.Intake.Layouts;
using Restitution.Intake.Layouts.Library;

namespace Restitution.Intake.Proposals;

/// <summary>What a layout on file adds to the marks that the cells of a column show.</summary>
/// <remarks>The cells come first: it fills what they leave open, and where they contradict it they are followed and the
/// evidence says so. Headings alone decide neither an order of days, nor an era, nor a currency: other banks head their
/// tables alike, so that the issuer's name must stand above them.</remarks>
internal sealed class OnFileMarks(LibraryLayout? layout, bool isIssuerNamed)
{
    public static readonly OnFileMarks None = new(null, false);

    public ColumnMarks Marks { get; } = layout is null ? ColumnMarks.Undecided
        : isIssuerNamed ? layout.Marks
        : layout.Marks with { DateOrder = null, Calendar = null, Currency = null };

    /// <param name="shown">What the cells show; null when they do not decide.</param>
    /// <param name="onFile">What the layout on file says; null when it says nothing or there is none.</param>
    /// <param name="isContradictory">Whether cells speak for both, so that nothing may be filled in.</param>
    public T? Else<T>(T? shown, T? onFile, bool isContradictory, Func<T, string> word, List<string> evidence)
        where T : struct, Enum
    {
        if (onFile is not { } known)
        {
            return shown;
        }

        if (shown is { } seen)
        {
            if (!seen.Equals(known))
            {
                evidence.Add($"{word(known)} by {layout!.Name}; the cells contradict it and are followed");
            }

            return shown;
        }

        if (isContradictory)
        {
            return null;
        }

        evidence.Add($"{word(known)} by {layout!.Name}; no row contradicts it");
        return known;
    }

    /// <summary>A sentence for a part that the layout on file decides.</summary>
    public string By(string part) => $"{part} by {layout!.Name}; no row contradicts it";

    public string Against(string part) => $"{part} by {layout!.Name}; the cells contradict it and are followed";
}
