using Restitution.Reasons;

namespace Restitution.Ledgers;

/// <summary>What is open about whose statements are.</summary>
internal static class AccountGaps
{
    public static IEnumerable<Gap> Of(
        IReadOnlyList<KnownAccount> accounts, ILookup<string, (StatementKey Key, AliasMatch By)> byCode,
        IEnumerable<(StatementKey Key, WhoseStatement Whose)> open, ILookup<StatementKey, AccountLine> linesOf)
    {
        foreach ((StatementKey key, WhoseStatement whose) in open)
        {
            yield return Of(key, whose, linesOf[key].Count());
        }

        foreach (KnownAccount account in accounts.Where(account => !byCode[account.Code].Any()))
        {
            yield return new Gap(
                GapKind.AccountWithoutRecords, "",
                [new Operand.Code(account.Code), new Operand.Code(account.Holder)]);
        }

        // Their numbers are in the identities, and nothing there says which is of which.
        foreach (IGrouping<string, KnownAccount> several in accounts
            .GroupBy(account => account.Holder).Where(of => of.Count() > 1))
        {
            string[] unnamed = [.. several.Where(one => one is { Numbers.Count: 0, Exhibits.Count: 0 })
                .Select(one => one.Code)];
            if (unnamed.Length > 0)
            {
                yield return new Gap(
                    GapKind.AccountNotTold, "",
                    [new Operand.Code(string.Join(", ", unnamed)), new Operand.Code(several.Key)]);
            }
        }
    }

    private static Gap Of(StatementKey key, WhoseStatement whose, int lineCount)
    {
        Operand[] which =
        [
            new Operand.Code(key.Exhibit),
            new Operand.Code(AccountNumber.Masked(key.Account) is { Length: > 0 } masked ? masked : "*"),
            new Operand.Code(key.Currency), new Operand.Number(lineCount),
        ];
        return whose switch
        {
            { Several.Count: > 0 } => new Gap(GapKind.AccountNumberFitsSeveral, "",
                [.. which, new Operand.Code(string.Join(", ", whose.Several.Select(one => one.Code)))]),
            { InOtherCurrency: { } account } => new Gap(
                GapKind.AccountInOtherCurrency, "", [.. which, new Operand.Code(account.Code)]),
            { IsIbanWrong: true } => new Gap(GapKind.AccountIbanWrong, "", which),
            _ => new Gap(GapKind.StatementOfUnknownAccount, "", which),
        };
    }
}
