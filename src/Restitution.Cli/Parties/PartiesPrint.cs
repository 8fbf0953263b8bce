using System.Globalization;
using NodaTime.Text;
using Restitution.Cli.Console;
using Restitution.Findings;

namespace Restitution.Cli.Parties;

/// <summary>The register for a person: proposals first, each with its reasons, then what was decided.</summary>
internal static class PartiesPrint
{
    public static void Of(IReadOnlyList<PartyOnRecord> parties, PartyRegister register, Terminal terminal)
    {
        var byRef = parties.ToDictionary(party => party.Ref);
        int cases = parties.Select(party => party.Ref.Case).Distinct(StringComparer.Ordinal).Count();
        terminal.Out.WriteLine($"{Counted.Of(parties.Count, "party", "parties")} of {Counted.Of(cases, "case")}; no worker is among them.");
        foreach (IGrouping<MatchState, PartyMatch> state in register.Matches.GroupBy(match => match.State))
        {
            terminal.Out.WriteLine();
            terminal.Out.WriteLine(HeadingOf(state.Key));
            var table = new PrintedTable("One", "Name", "Other", "Name", ">Score", "Because");
            foreach (PartyMatch match in state)
            {
                table.Add(
                    match.One.ToString(), byRef[match.One].Name, match.Other.ToString(), byRef[match.Other].Name,
                    Text($"{match.Score}"), ReasonsOf(match));
            }

            table.WriteTo(terminal);
        }

        Decisions(terminal, "Confirmed matches make one of what was rejected; decide again:", register.Contradicted);
        Decisions(terminal, "Decided on parties of cases that were not named:", register.NotHere);
    }

    /// <summary>A reason in words.</summary>
    public static string WordsOf(MatchReason reason) => reason switch
    {
        MatchReason.SameRegistrationNumber => "same register number",
        MatchReason.SameAccount => "same account",
        MatchReason.SameAccountMasked => "account of which the shown figures agree",
        MatchReason.SameNumberOtherBank => "same account number, the bank written otherwise",
        MatchReason.SamePhone => "same telephone",
        MatchReason.SameName => "same name",
        MatchReason.SameWordsOtherOrder => "same words in another order",
        MatchReason.SameConsonants => "same consonants in one alphabet",
        MatchReason.SameVessel => "same vessel name and number",
        MatchReason.SameAddress => "same address",
        MatchReason.OtherRegistrationNumber => "another register number",
        MatchReason.OtherNumberInName => "another number in the name",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "Not a known reason."),
    };

    private static string HeadingOf(MatchState state) => state switch
    {
        MatchState.Proposed => "Proposed; confirm or reject with: restitution parties confirm|reject ONE OTHER CASE…",
        MatchState.Confirmed => "Confirmed to be one",
        _ => "Rejected",
    };

    private static string ReasonsOf(PartyMatch match)
    {
        IEnumerable<string> factors = match.Factors.Select(factor => Text(
            $"{WordsOf(factor.Reason)}{(factor.Shown.Length > 0 ? " " : "")}{factor.Shown} ({factor.Points:+0;-0})"));
        string decided = match.Decision is { } decision
            ? $"{decision.By}, {LocalDatePattern.Iso.Format(decision.On)}: {decision.Reason}" : "";
        return string.Join("; ", factors.Append(decided).Where(text => text.Length > 0));
    }

    private static void Decisions(Terminal terminal, string heading, IReadOnlyList<PartyDecision> decisions)
    {
        if (decisions.Count == 0)
        {
            return;
        }

        terminal.Out.WriteLine();
        terminal.Out.WriteLine(heading);
        foreach (PartyDecision decision in decisions)
        {
            terminal.Out.WriteLine(
                $"  {decision.One} and {decision.Other}, {(decision.IsSame ? "confirmed" : "rejected")} by "
                + $"{decision.By} on {LocalDatePattern.Iso.Format(decision.On)}: {decision.Reason}");
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
