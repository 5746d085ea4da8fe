namespace Cases;

public record Warning(string Text, Notice? Cause) : Notice(Text);
