using NodaMoney;
using Restitution.Evidence;

namespace Restitution.Ledgers;

/// <summary>Judges a statement: opening + movements = closing, with four outcomes and no tolerance.</summary>
public static class StatementFooting
{
    /// <param name="reversed">
    /// The sum of the movements marked as reversals; null when none was seen.
    /// </param>
    public static StatementOutcome Of(StatementOutcome statement, decimal? reversed)
    {
        if (Balanceless(statement) is { } lacking)
        {
            return statement with { Verdict = StatementVerdict.CannotBeVerified, Because = lacking };
        }

        (Money opening, Money closing) = (statement.Opening!.Value, statement.Closing!.Value);
        if (OtherCurrency(statement, opening, closing) is { } other)
        {
            return statement with { Verdict = StatementVerdict.Failed, Because = other };
        }

        decimal difference = closing.Amount - opening.Amount - statement.Movements.Amount;
        Money tooHigh = new(difference, statement.Currency);
        return statement with
        {
            Verdict = difference == 0m ? StatementVerdict.Verified : StatementVerdict.Discrepancy,
            Difference = tooHigh,
            ExplainedBy = SetAsideExplanation.Of(tooHigh, statement.SetAside),
            // A reversal on its other side moves the sum by twice its amount.
            FootsWithReversalsFlipped = difference != 0m && reversed is { } sum && difference == -2m * sum,
        };
    }

    private static UnverifiedBecause? Balanceless(StatementOutcome statement)
    {
        if (statement is { Opening: not null, Closing: not null })
        {
            return null;
        }

        return statement switch
        {
            { Form: StatementForm.InterimReport } => UnverifiedBecause.InterimReport,
            { Form: StatementForm.Notification } => UnverifiedBecause.Notification,
            { Opening: null, Closing: null } => UnverifiedBecause.BothMissing,
            { Opening: null } => UnverifiedBecause.OpeningMissing,
            _ => UnverifiedBecause.ClosingMissing,
        };
    }

    // Amounts of two currencies are never subtracted from each other.
    private static UnverifiedBecause? OtherCurrency(StatementOutcome statement, Money opening, Money closing) =>
        closing.Currency != opening.Currency ? UnverifiedBecause.ClosingInAnotherCurrency
        : opening.Currency != statement.Currency ? UnverifiedBecause.OpeningInAnotherCurrency
        : null;
}
