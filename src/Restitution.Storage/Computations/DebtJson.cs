using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Restitution.Claims;
using Restitution.Debts;
using Restitution.Evidence;

namespace Restitution.Storage.Computations;

/// <summary>Writes the debts of a worker for machines: both ledgers, what was struck, when it ended.</summary>
internal static class DebtJson
{
    /// <summary>Nothing where the case decides on no debt book.</summary>
    public static void Write(Utf8JsonWriter writer, WorkerDebts debts)
    {
        if (debts.Accounts.Count > 0)
        {
            writer.WriteStartArray("debts");
            foreach (DebtFinding finding in debts.Accounts)
            {
                Write(writer, finding);
            }

            writer.WriteEndArray();
        }

        WriteMatches(writer, debts.Matches);
        WriteCohorts(writer, debts.Cohorts);
    }

    private static void Write(Utf8JsonWriter writer, DebtFinding finding)
    {
        writer.WriteStartObject();
        writer.WriteString("creditor", finding.Account.Book.Creditor);
        writer.WriteString("role", Kebab(finding.Account.Book.Role));
        writer.WriteString("corridor", finding.Account.Book.CorridorOf(finding.Account.Worker));
        Write(writer, "endBySetOffs", finding.EndBySetOffs);
        Write(writer, "endByServices", finding.EndByServices);
        if (finding.AnnualFraction is { } annual)
        {
            writer.WriteString(
                "effectiveAnnualFraction", annual.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        writer.WriteStartObject("figures");
        foreach (Figure figure in finding.Totals)
        {
            ClaimJson.Write(writer, figure.Id.Split('/')[^1], figure);
        }

        writer.WriteEndObject();
        writer.WriteStartArray("entries");
        foreach (DebtEntryFinding entry in finding.Entries)
        {
            Write(writer, entry);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("services");
        foreach (DebtEntryFinding entry in finding.Services)
        {
            writer.WriteStartObject();
            writer.WriteString("dueOn", Iso(entry.Line.On));
            writer.WriteString("of", entry.Line.Id);
            ClaimJson.Write(writer, "lawful", entry.Lawful);
            writer.WriteString("lawfulBalance", AmountText.Of(entry.LawfulBalance));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        ClaimJson.WriteGaps(writer, finding.Gaps);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, DebtEntryFinding entry)
    {
        writer.WriteStartObject();
        writer.WriteString("on", Iso(entry.Line.On));
        writer.WriteString("written", entry.Line.Written);
        writer.WriteString("kind", entry.Line.Kind is { } kind ? Kebab(kind) : null);
        writer.WriteString("asserted", AmountText.Of(entry.Line.Asserted));
        writer.WriteString("assertedBalance", AmountText.Of(entry.AssertedBalance));
        ClaimJson.Write(writer, "lawful", entry.Lawful);
        writer.WriteString("lawfulBalance", AmountText.Of(entry.LawfulBalance));
        writer.WriteStartObject("struck");
        foreach (StruckPart part in entry.Struck)
        {
            writer.WriteString(Kebab(part.Ground), AmountText.Of(part.Amount));
        }

        writer.WriteEndObject();
        WriteSources(writer, "sources", entry.Line.Sources);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string name, DebtEnds ends)
    {
        writer.WriteStartObject(name);
        Write(writer, "least", ends.Least);
        Write(writer, "likely", ends.Likely);
        Write(writer, "most", ends.Most);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string name, DebtEnd end)
    {
        writer.WriteStartObject(name);
        writer.WriteString("kind", Kebab(end.Kind));
        writer.WriteString("on", end.On is { } on ? Iso(on) : null);
        writer.WriteEndObject();
    }

    private static void WriteMatches(Utf8JsonWriter writer, IReadOnlyList<SetOffMatch> matches)
    {
        if (matches.Count == 0)
        {
            return;
        }

        writer.WriteStartArray("takenFromWages");
        foreach (SetOffMatch match in matches)
        {
            writer.WriteStartObject();
            writer.WriteString("month", Iso(match.Month));
            writer.WriteString("amount", AmountText.Of(match.Amount));
            WriteSources(writer, "inBook", match.InBook);
            WriteSources(writer, "inPayroll", match.InPayroll);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteCohorts(Utf8JsonWriter writer, IReadOnlyList<CohortOffered> cohorts)
    {
        if (cohorts.Count == 0)
        {
            return;
        }

        writer.WriteStartArray("cohortsOffered");
        foreach (CohortOffered offered in cohorts)
        {
            writer.WriteStartObject();
            writer.WriteString("creditor", offered.Creditor);
            writer.WriteString("corridor", offered.Cohort.Corridor);
            writer.WriteString("quarterFrom", Iso(offered.Cohort.QuarterFrom));
            writer.WriteNumber("members", offered.Cohort.Members.Count);
            writer.WriteString("median", AmountText.Of(offered.Cohort.Median));
            writer.WriteString("low", AmountText.Of(offered.Cohort.Low));
            writer.WriteString("high", AmountText.Of(offered.Cohort.High));
            writer.WriteString("currency", offered.Cohort.Median.Currency.Code);
            writer.WriteNumber("samples", CohortEstimate.Samples);
            writer.WriteNumber("seed", CohortEstimate.Seed);
            writer.WriteBoolean("isInAFigure", false);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteSources(Utf8JsonWriter writer, string name, IReadOnlyList<SourceRef> sources)
    {
        writer.WriteStartArray(name);
        foreach (SourceRef source in sources)
        {
            writer.WriteStringValue(source.ToString());
        }

        writer.WriteEndArray();
    }

    private static string Kebab<T>(T kind)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
