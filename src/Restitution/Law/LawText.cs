using Restitution.Reasons;

namespace Restitution.Law;

/// <summary>One law file as it stands, before it is read.</summary>
/// <param name="Id">Its path without the ending, for example <c>th/minimum-wage</c>; the file must say the
/// same.</param>
/// <param name="Origin">Who brought it.</param>
public sealed record LawText(string Id, string Json, LawOrigin Origin)
{
    /// <param name="FromCase">Whether the case brought it, rather than the program.</param>
    public LawText(string Id, string Json, bool FromCase)
        : this(Id, Json, FromCase ? LawOrigin.Case : LawOrigin.Program)
    {
    }
}
