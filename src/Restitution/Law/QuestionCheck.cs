namespace Restitution.Law;

/// <summary>A file answers a question that somebody puts, in the unit, the keys and the words that it takes.</summary>
internal static class QuestionCheck
{
    public static IEnumerable<LawFault> Of(StatutoryValue file)
    {
        if (LawQuestions.AnsweredBy(file.Id) is not { } question)
        {
            return
            [
                new(LawFaultKind.NobodyAsks, file.Id, null, "a name that no rule and no person asks for",
                    "the name of a question, as restitution law questions prints them"),
            ];
        }

        return [.. Unit(file, question), .. Keys(file, question), .. Words(file, question)];
    }

    private static IEnumerable<LawFault> Unit(StatutoryValue file, LawQuestion question)
    {
        if (!question.TakesUnit(file.Unit))
        {
            yield return new(
                LawFaultKind.UnitDoesNotFit, file.Id, file.UnitLineNumber, $"the unit \"{file.Unit}\"",
                $"one of \"{string.Join("\", \"", question.Units)}\" with the code of a currency for CUR");
        }
    }

    private static IEnumerable<LawFault> Keys(StatutoryValue file, LawQuestion question) =>
        from key in file.Keys
        where !question.Keys.Contains(key)
        select new LawFault(
            LawFaultKind.KeyUnknown, file.Id, file.KeysLineNumber, $"the key \"{key}\"",
            question.Keys.Count == 0 ? "no key" : $"keys among {string.Join(", ", question.Keys)}");

    private static IEnumerable<LawFault> Words(StatutoryValue file, LawQuestion question) =>
        from provision in file.Provisions
        from values in provision.Readings.Select(reading => reading.Values).Append(provision.Values)
        from entry in values.Entries
        from fault in OfEntry(file, question, provision.LineNumber, entry)
        select fault;

    private static IEnumerable<LawFault> OfEntry(
        StatutoryValue file, LawQuestion question, int line, LawEntry entry)
    {
        for (int index = 0; index < file.Keys.Count; index++)
        {
            string word = entry.Keys.At(index);
            if (word != "*" && !LawDimensions.Takes(file.Keys[index], word))
            {
                yield return new(
                    LawFaultKind.UnknownWord, file.Id, line, $"\"{word}\" for {file.Keys[index]}",
                    LawDimensions.Wanted(file.Keys[index]));
            }
        }

        if (file.HoldsWords && question.Words.Count > 0 && !entry.IsUnknown && !question.Words.Contains(entry.Text))
        {
            yield return new(
                LawFaultKind.UnknownWord, file.Id, line, $"the answer \"{entry.Text}\"",
                $"one of {string.Join(", ", question.Words)}");
        }
    }
}
